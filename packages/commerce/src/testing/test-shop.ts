import { readFile } from "node:fs/promises";
import { sharedServer } from "@godwit/testkit";
import type { SeedResult } from "@godwit/typeorm";
import { extendEntities } from "@godwit/typeorm/runtime";
import type { DataSource, DataSourceOptions } from "typeorm";
import { commerceEntities } from "../commerce-entities.js";
import { seed } from "../seed/index.js";
import { commerceDataSource } from "./data-source.js";

/** A database of a test's own with the schema of today. */
export interface TestShop {
  readonly dataSource: DataSource;
  readonly url: string;
  close(): Promise<void>;
}

export async function openShop(options: Partial<DataSourceOptions> = {}): Promise<TestShop> {
  const { url, drop } = await (await sharedServer()).createDatabase();
  const source = commerceDataSource(url, { synchronize: true, ...options });
  const dataSource = await extendEntities(source, { core: commerceEntities }).initialize();
  const close = async () => {
    await dataSource.destroy();
    await drop();
  };
  return { dataSource, url, close };
}

/** The seed file that the package ships. */
export async function shippedSeed(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(new URL("../../data/seed.json", import.meta.url), "utf8"));
}

/** Seeds as the command does: everything in one transaction. */
export function seedShop({ dataSource }: TestShop, data: unknown): Promise<SeedResult[]> {
  const context = { file: "data/seed.json", data, progress: () => {} };
  return dataSource.transaction((manager) => seed({ manager, ...context }));
}
