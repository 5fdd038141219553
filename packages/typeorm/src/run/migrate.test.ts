import "reflect-metadata";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { DataSource as DataSource1 } from "typeorm";
import { DataSource as DataSource03 } from "typeorm03";
import { beforeEach, describe, expect, it } from "vitest";
import type { MigrationEntry } from "./entry.js";
import { revertOn, runOn } from "./migrate.js";
import { assertNothingPending, showOn } from "./show.js";

type Body = (runner: import("typeorm").QueryRunner) => Promise<unknown>;

function entry(timestamp: number, up: Body, more: Partial<MigrationEntry> = {}) {
  const name = `M${timestamp}`;
  return { name, timestamp, package: "shop", instance: () => ({ name, up, down: async () => {} }), ...more };
}

describe.each([
  ["1.x", DataSource1],
  ["0.3", DataSource03 as unknown as typeof DataSource1],
])("runOn with TypeORM %s", (_version, DataSource) => {
  let database: TestDatabase;
  let dataSource: DataSource1;
  const query = async (sql: string) => {
    const session = await database.server.connect();
    try {
      return (await session.query(sql)).rows;
    } finally {
      await session.close();
    }
  };

  beforeEach(async () => {
    database = await (await sharedServer()).createDatabase();
    dataSource = new DataSource({ type: "postgres", url: database.url, synchronize: true, logging: true });
    return async () => database.drop();
  });

  it("runs what the query runner, its manager, its client and the data source send in one transaction", async () => {
    const migrations = [
      entry(1, async (runner) => {
        await runner.query("create table a (id int primary key)");
        await runner.manager.query("insert into a values (1)");
        await dataSource.query("insert into a values ($1)", [2]);
        const client = await runner.connect();
        await client.query("insert into a values (3)");
        await dataSource.transaction((manager) => manager.query("insert into a values (4)"));
        await Promise.all([5, 6, 7].map((id) => runner.query(`insert into a values (${id})`)));
      }),
    ];
    const result = await runOn({ dataSource, migrations });
    expect(result.done).toMatchObject([{ name: "M1", statements: 10 }]);
    expect(await query("select count(*) from a")).toEqual([["7"]]);
    expect(await query("select count(*), count(distinct hash) from godwit.statement")).toEqual([
      ["10", "10"],
    ]);
    expect(dataSource.isInitialized).toBe(false);
    expect(dataSource.options.synchronize).toBe(true);
    expect((await runOn({ dataSource, migrations })).done).toEqual([]);
  });

  it("rolls everything back when the migration throws", async () => {
    const migrations = [
      entry(1, async (runner) => {
        await runner.query("create table a (id int primary key)");
        await dataSource.query("insert into a values (1)");
        throw new Error("no");
      }),
    ];
    await expect(runOn({ dataSource, migrations })).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
      message: "Migration M1 failed: no. Nothing of it was kept.",
    });
    expect(await query("select to_regclass('a')")).toEqual([[null]]);
  });

  it("keeps TypeORM's table so that TypeORM sees nothing pending, and adopts what TypeORM ran", async () => {
    class First1700000000001 {
      up = async (runner: import("typeorm").QueryRunner) =>
        void (await runner.query("create table a (id int)"));
      down = async (runner: import("typeorm").QueryRunner) => void (await runner.query("drop table a"));
    }
    class Second1700000000002 {
      up = async (runner: import("typeorm").QueryRunner) =>
        void (await runner.query("create table b (id int)"));
      down = async (runner: import("typeorm").QueryRunner) => void (await runner.query("drop table b"));
    }
    const options = { type: "postgres", url: database.url } as const;
    const typeorm = new DataSource({ ...options, migrations: [First1700000000001] });
    await typeorm.initialize();
    await typeorm.runMigrations();
    const migrations = [First1700000000001, Second1700000000002].map((Class, i) => ({
      ...entry(1700000000001 + i, async () => {}),
      name: Class.name,
      hash: Class.name,
      instance: () => new Class(),
    }));
    expect((await runOn({ dataSource, migrations })).done.map(({ name }) => name)).toEqual([
      "Second1700000000002",
    ]);
    const { migrations: shown, pending } = await showOn({ dataSource, migrations });
    expect(shown.map(({ state }) => state)).toMatchObject([
      { at: "applied", origin: "typeorm", file: "unknown" },
      { at: "applied", origin: "godwit", file: "same" },
    ]);
    expect(pending).toEqual([]);
    await typeorm.destroy();
    const both = new DataSource({ ...options, migrations: [First1700000000001, Second1700000000002] });
    await both.initialize();
    expect(await both.showMigrations()).toBe(false);
    await both.undoLastMigration();
    await both.destroy();
    await expect(assertNothingPending({ dataSource, migrations })).rejects.toMatchObject({
      code: "MIGRATIONS_PENDING",
      details: { pending: ["Second1700000000002"] },
    });
    expect((await runOn({ dataSource, migrations })).done).toHaveLength(1);
    expect((await revertOn({ dataSource, migrations })).done.map(({ name }) => name)).toEqual([
      "Second1700000000002",
    ]);
    expect(await query("select name from migrations")).toEqual([["First1700000000001"]]);
  });

  it("commits half way where a migration does so by hand, and goes on there after a failure", async () => {
    let broken = true;
    const migrations = [
      entry(1, async (runner) => {
        await runner.query("create table a (id int)");
        await runner.commitTransaction();
        await runner.query("create index concurrently i on a (id)");
        await runner.startTransaction();
        await runner.query("insert into a values (1)");
        if (broken) throw new Error("no");
      }),
    ];
    await expect(runOn({ dataSource, migrations })).rejects.toMatchObject({ details: { partly: true } });
    const { migrations: shown } = await showOn({ dataSource, migrations });
    expect(shown).toMatchObject([{ state: { at: "partial", journalled: 3 } }]);
    broken = false;
    expect((await runOn({ dataSource, migrations })).done).toHaveLength(1);
    expect(await query("select count(*) from a")).toEqual([["1"]]);
  });
});
