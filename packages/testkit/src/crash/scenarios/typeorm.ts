import { type MigrationEntry, runOn } from "@godwit/typeorm";
import { DataSource, type QueryRunner, Table, TableColumn, TableIndex } from "typeorm";
import type { Scenario } from "../scenario.js";
import { limits } from "./limits.js";

type Body = (queryRunner: QueryRunner, dataSource: DataSource) => Promise<unknown>;

/** Migrations as people write them by hand: with TypeORM's own means, with and without a transaction. */
function scripted(dataSource: DataSource): readonly MigrationEntry[] {
  return [
    entry(dataSource, 1, undefined, async (runner, source) => {
      await runner.createTable(
        new Table({
          name: "bird",
          columns: [
            { name: "id", type: "int", isPrimary: true },
            { name: "name", type: "varchar", comment: "as people call it" },
            { name: "mood", type: "enum", enum: ["calm", "wild"], default: "'calm'" },
          ],
        }),
      );
      await Promise.all(
        [1, 2, 3].map((id) => runner.query("insert into bird values ($1, $2)", [id, `bird ${id}`])),
      );
      await source.transaction((manager) => manager.query("update bird set name = name || '!'"));
    }),
    entry(dataSource, 2, false, async (runner, source) => {
      await runner.addColumn("bird", new TableColumn({ name: "km", type: "int", default: 0 }));
      await runner.query("create index concurrently bird_km on bird (km)");
      await source.transaction(async (manager) => {
        await manager.query("update bird set km = km + 1");
        await manager.query("update bird set km = km + 10");
      });
      await runner.startTransaction();
      await runner.query("update bird set km = km + 100");
      await runner.commitTransaction();
      const [{ count }] = await runner.query("select count(*) from bird");
      await runner.query("update bird set km = km + $1", [1000 * Number(count)]);
      await runner.createIndex("bird", new TableIndex({ name: "bird_name", columnNames: ["name"] }));
    }),
    entry(dataSource, 3, undefined, async (runner) => {
      await runner.query("update bird set km = km + 10000");
      await runner.commitTransaction();
      await runner.query("create unique index concurrently bird_id_km on bird (id, km)");
      await runner.startTransaction();
      await runner.query("update bird set km = km + 100000");
    }),
  ];
}

function entry(
  dataSource: DataSource,
  at: number,
  transaction: boolean | undefined,
  body: Body,
): MigrationEntry {
  const name = `Scripted${1_700_000_000_000 + at}`;
  const up = async (queryRunner: QueryRunner) => void (await body(queryRunner, dataSource));
  const instance = () => ({ name, up, down: async () => {} });
  return { name, timestamp: 1_700_000_000_000 + at, package: "crash", hash: name, transaction, instance };
}

export const typeormScenarios: readonly Scenario[] = [
  {
    name: "typeorm: by hand, with and without transactions",
    prepare: async () => {},
    run: async (url) => {
      const dataSource = new DataSource({ type: "postgres", url });
      await runOn({ dataSource, migrations: scripted(dataSource), limits });
    },
  },
];
