import { nodePostgresServer, scratchProvider } from "@godwit/engine";
import { sharedServer } from "@godwit/testkit";
import { type Generated, generate } from "@godwit/typeorm";
import { setFeatureFlags } from "@godwit/typeorm/runtime";
import type { DataSource, QueryRunner } from "typeorm";
import { afterAll, expect, it } from "vitest";
import { releaseDataSource } from "../../history/release-data-source.js";
import { commerceDataSource } from "../testing/data-source.js";
import { migrateTo, migrations, type ReleaseMigration } from "../testing/releases.js";

const flag = "tax_inclusive_pricing";
afterAll(() => setFeatureFlags({ [flag]: false }));

/** The entities of each step, the latest first: what a later release brought cannot be put back. */
async function declaredByStep(): Promise<Map<string, DataSource>> {
  const declared = new Map<string, DataSource>();
  const build = async (step: string, release: string) => {
    const dataSource = releaseDataSource(release);
    await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    declared.set(step, dataSource);
  };
  setFeatureFlags({ [flag]: true });
  await build("TaxInclusivePricing", "1.3.0");
  setFeatureFlags({ [flag]: false });
  await build("Categories", "1.3.0");
  await build("CustomerGroups", "1.2.0");
  await build("SalesChannels", "1.1.0");
  await build("InitialSchema", "1.0.0");
  return declared;
}

/** The SQL that a migration's method sends. */
async function statementsOf(migration: ReleaseMigration, method: "up" | "down"): Promise<string[]> {
  const sent: string[] = [];
  const query = async (sql: string) => {
    sent.push(sql);
  };
  await migration[method]({ query } as QueryRunner);
  return sent;
}

it("are what Godwit generates from one release to the next, but for those of data, and leave nothing to generate", async () => {
  const declared = await declaredByStep();
  const { url, drop } = await (await sharedServer()).createDatabase();
  const server = nodePostgresServer({ url });
  const runner = await commerceDataSource(url, { entities: [] }).initialize();
  const compare = async (dataSource: DataSource, renames: readonly string[]) => {
    const session = await server.connect();
    const scratch = scratchProvider({ target: server });
    return generate({ dataSource, session, scratch, renames }).finally(() => session.close());
  };
  const sql = ({ statements }: Generated["up"]) => statements.map((statement) => statement.sql);
  const renames = ["customer.is_registered=has_account", "product_variant.rank=variant_rank"];
  const written: string[] = [];
  for (const [index, migration] of migrations.entries()) {
    const name = migration.name.replace(/\d+$/, "");
    const dataSource = declared.get(name);
    if (dataSource !== undefined) {
      written.push(name);
      const { up, down, renameQuestions } = await compare(
        dataSource,
        name === "CustomerGroups" ? renames : [],
      );
      expect(renameQuestions).toEqual([]);
      expect(await statementsOf(new migration(), "up")).toEqual(sql(up));
      expect(await statementsOf(new migration(), "down")).toEqual(sql(down));
    }
    await migrateTo(runner, migrations.slice(0, index + 1));
    if (dataSource !== undefined) expect(sql((await compare(dataSource, [])).up)).toEqual([]);
  }
  await runner.destroy();
  await drop();
  expect(written).toEqual([...declared.keys()].reverse());
}, 300_000);
