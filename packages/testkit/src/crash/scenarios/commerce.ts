import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodePostgresServer } from "@godwit/engine";
import { discoverMigrations, type MigrationEntry, runOn } from "@godwit/typeorm";
import { DataSource } from "typeorm";
import type { Scenario } from "../scenario.js";
import { limits } from "./limits.js";

const directory = dirname(fileURLToPath(import.meta.resolve("@godwit/commerce/package.json")));

/** The commerce server's migrations, of all releases or of the first. */
async function migrations(only?: string): Promise<readonly MigrationEntry[]> {
  const source = { package: "@godwit/commerce", migrations: ["dist/migrations/*.js"], directory };
  const all = await discoverMigrations([{ ...source, prefer: "compiled" }], { projectDirectory: directory });
  return only === undefined ? all : all.filter(({ release }) => release === only);
}

async function run(url: string, only?: string): Promise<void> {
  const dataSource = new DataSource({ type: "postgres", url });
  const featureFlags = { tax_inclusive_pricing: true };
  await runOn({ dataSource, migrations: await migrations(only), featureFlags, limits });
}

/** A shop of release 1.0.0 with rows in it. */
async function firstRelease(url: string): Promise<void> {
  await run(url, "1.0.0");
  const session = await nodePostgresServer({ url }).connect();
  await session.script(await readFile(join(directory, "src/fixtures/shop-1.0.0.sql"), "utf8"));
  await session.close();
}

export const commerceScenarios: readonly Scenario[] = [
  { name: "commerce: from 1.0.0 to the latest, with rows", prepare: firstRelease, run },
  { name: "commerce: all releases on an empty database", prepare: async () => {}, run, inTurns: true },
];
