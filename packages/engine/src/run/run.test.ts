import { sharedServer } from "@godwit/testkit";
import { beforeEach, describe, expect, it } from "vitest";
import { nodePostgresServer } from "../database/node-postgres.js";
import type { Session } from "../database/port.js";
import type { RunEvent } from "./events.js";
import { plainConnector } from "./plain.js";
import { revertMigrations, runMigrations } from "./run.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

let connector: ReturnType<typeof plainConnector>;
let session: Session;

beforeEach(async () => {
  const database = await (await sharedServer()).createDatabase();
  connector = plainConnector(database.server);
  session = await database.server.connect();
  return async () => {
    await session.close();
    await database.drop();
  };
});

const names = async () =>
  (await session.query("select name from migrations order by id")).rows.map(([name]) => name);

describe("runMigrations", () => {
  it("runs what is pending in order and notes every statement", async () => {
    const events: RunEvent[] = [];
    const result = await runMigrations(
      connector,
      [
        sqlMigration(2, ["alter table a add b int"]),
        sqlMigration(1, ["create table a (id int)", "insert into a values (1)"]),
      ],
      { history, onEvent: (event) => events.push(event) },
    );
    expect(result.done.map(({ name, statements }) => [name, statements])).toEqual([
      ["M1", 2],
      ["M2", 1],
    ]);
    expect(await names()).toEqual(["M1", "M2"]);
    const { rows } = await session.query(
      "select m.name, m.state, count(*) from godwit.migration m join godwit.statement s on s.migration_id = m.id group by 1, 2 order by 1",
    );
    expect(rows).toEqual([
      ["M1", "done", "2"],
      ["M2", "done", "1"],
    ]);
    expect(events.map(({ kind }) => kind)).toEqual([
      "lock-acquired",
      "run-started",
      "migration-started",
      "statement-started",
      "statement-finished",
      "statement-started",
      "statement-finished",
      "migration-finished",
      "migration-started",
      "statement-started",
      "statement-finished",
      "migration-finished",
    ]);
  });

  it("keeps the migrations before one that fails, and nothing of it", async () => {
    const migrations = [
      sqlMigration(1, ["create table a (id int)"]),
      sqlMigration(2, ["create table b (id int)", "select nonsense from a"], { file: "m2.ts" }),
    ];
    await expect(runMigrations(connector, migrations, { history })).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
      details: { migration: "M2", kept: ["M1"], partly: false },
      place: { file: "m2.ts", sql: "select nonsense from a", position: 8 },
    });
    expect(await names()).toEqual(["M1"]);
    expect((await session.query("select to_regclass('b')")).rows).toEqual([[null]]);
  });

  it("keeps nothing at all in mode all", async () => {
    const migrations = [sqlMigration(1, ["create table a (id int)"]), sqlMigration(2, ["select nonsense"])];
    await expect(runMigrations(connector, migrations, { history, mode: "all" })).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
      details: { kept: [] },
    });
    expect(await names()).toEqual([]);
  });

  it("resumes a migration without transaction after its failed statement", async () => {
    const broken = ["create table a (id int)", "create index concurrently i on a (nonsense)"];
    const mended = ["create table a (id int)", "create index concurrently i on a (id)"];
    const without = { transaction: false };
    await expect(
      runMigrations(connector, [sqlMigration(1, broken, without)], { history }),
    ).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
      details: { partly: true },
    });
    expect(await names()).toEqual([]);
    const result = await runMigrations(connector, [sqlMigration(1, mended, without)], { history });
    expect(result.done).toMatchObject([{ name: "M1", statements: 2 }]);
    expect(await names()).toEqual(["M1"]);
  });

  it("stops a resumed migration whose carried out statement is another one now", async () => {
    const without = { transaction: false };
    const broken = sqlMigration(1, ["create table a (id int)", "select nonsense"], without);
    await expect(runMigrations(connector, [broken], { history })).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
    });
    const other = sqlMigration(1, ["create table a (id bigint)", "select 1"], without);
    await expect(runMigrations(connector, [other], { history })).rejects.toMatchObject({
      code: "MIGRATION_IN_DOUBT",
      details: { ordinal: 1, why: "changed" },
    });
  });

  it("reverts the last one, last first, by steps", async () => {
    const migrations = [
      sqlMigration(1, ["create table a (id int)"], { downSql: ["drop table a"] }),
      sqlMigration(2, ["create table b (id int)"], { downSql: ["drop table b"] }),
    ];
    await runMigrations(connector, migrations, { history });
    const result = await revertMigrations(connector, migrations, { history, steps: 2 });
    expect(result.done.map(({ name }) => name)).toEqual(["M2", "M1"]);
    expect(await names()).toEqual([]);
    expect((await runMigrations(connector, migrations, { history })).done).toHaveLength(2);
  });

  it("skips a migration whose flag is off and runs it later without an order error", async () => {
    const migrations = [
      sqlMigration(1, ["create table a (id int)"], { featureFlag: "x" }),
      sqlMigration(2, ["create table b (id int)"]),
    ];
    const first = await runMigrations(connector, migrations, { history });
    expect(first.skippedByFlag).toEqual([{ name: "M1", flag: "x" }]);
    const second = await runMigrations(connector, migrations, { history, featureFlags: { x: true } });
    expect(second.done.map(({ name }) => name)).toEqual(["M1"]);
    expect(second.findings).toEqual([]);
  });

  it("tells at once that a server cannot be reached", async () => {
    const nowhere = plainConnector(nodePostgresServer({ url: "postgresql://u:secret@127.0.0.1:1/d" }));
    const events: RunEvent[] = [];
    await expect(
      runMigrations(nowhere, [], { history, onEvent: (event) => events.push(event) }),
    ).rejects.toMatchObject({ code: "SERVER_UNREACHABLE", message: expect.not.stringContaining("secret") });
    expect(events).toEqual([]);
  });
});
