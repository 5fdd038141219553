import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { beforeEach, describe, expect, it } from "vitest";
import type { Session } from "../database/port.js";
import type { RunEvent } from "./events.js";
import { plainConnector } from "./plain.js";
import { runMigrations } from "./run.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

let database: TestDatabase;
let session: Session;
let events: RunEvent[];
const onEvent = (event: RunEvent) => void events.push(event);
const run = (...args: Parameters<typeof runMigrations> extends [unknown, ...infer Rest] ? Rest : never) =>
  runMigrations(plainConnector(database.server), ...args);

beforeEach(async () => {
  events = [];
  database = await (await sharedServer()).createDatabase();
  session = await database.server.connect();
  await session.script("create table a (id int); insert into a values (1), (2)");
  return async () => {
    await session.close();
    await database.drop();
  };
});

const limits = { lockTimeoutMs: 300, retryDelayMs: 50, retryMaxDelayMs: 100, slowStatementMs: 100 };

describe("waiting for locks", () => {
  it.each([
    ["in a transaction", undefined],
    ["statement by statement", false],
  ])(
    "rolls the whole transaction back, names who is in the way, and tries again (%s)",
    async (_name, transaction) => {
      await session.script("begin; select * from a");
      const migrations = [
        sqlMigration(1, ["create table b (id int)", "alter table a add c int"], { transaction }),
      ];
      let unblocked = false;
      const result = await run(migrations, {
        history,
        limits,
        onEvent: (event) => {
          onEvent(event);
          if (event.kind !== "retry" || unblocked) return;
          unblocked = true;
          void session.query("commit");
        },
      });
      expect(result.done).toMatchObject([{ name: "M1", statements: 2 }]);
      const retry = events.find((event) => event.kind === "retry");
      expect(retry).toMatchObject({
        reason: "lock-timeout",
        blockers: [{ pid: session.processId, state: "idle in transaction", query: "begin; select * from a" }],
      });
      expect(events.some((event) => event.kind === "blocked" && event.by[0]?.pid === session.processId)).toBe(
        true,
      );
    },
  );

  it("gives up within the budget and says who was in the way", async () => {
    await session.script("begin; select * from a");
    const migrations = [sqlMigration(1, ["alter table a add c int"])];
    await expect(
      run(migrations, { history, limits: { ...limits, retryBudgetMs: 500 } }),
    ).rejects.toMatchObject({
      code: "LOCK_TIMEOUT",
      details: { migration: "M1", blockers: [expect.stringContaining(`backend ${session.processId}`)] },
      place: { sql: "alter table a add c int" },
    });
    await session.query("rollback");
    expect((await run(migrations, { history })).done).toHaveLength(1);
  });

  it("lets an index built concurrently wait as long as it takes, and tells whom it waits for", async () => {
    await session.script("begin; insert into a values (3)");
    let waited = false;
    const result = await run(
      [sqlMigration(1, ["create index concurrently a_id on a (id)"], { transaction: false })],
      {
        history,
        limits,
        onEvent: (event) => {
          onEvent(event);
          if (event.kind !== "progress" || waited || event.elapsedMs < 600) return;
          waited = true;
          void session.query("commit");
        },
      },
    );
    expect(result.done).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === "retry")).toEqual([]);
    expect(events.find((event) => event.kind === "progress")).toMatchObject({
      phase: "waiting for writers before build",
      unit: "lockers",
    });
  });

  it("drops an invalid index that stands in the way, also before IF NOT EXISTS", async () => {
    await session.script("insert into a values (1)");
    await expect(session.query("create unique index concurrently a_id on a (id)")).rejects.toMatchObject({
      code: "23505",
    });
    await session.query("delete from a where ctid = (select max(ctid) from a)");
    await run(
      [
        sqlMigration(1, ["create unique index concurrently if not exists a_id on a (id)"], {
          transaction: false,
        }),
      ],
      {
        history,
      },
    );
    const { rows } = await session.query(
      "select indisvalid from pg_index where indexrelid = 'a_id'::regclass",
    );
    expect(rows).toEqual([["t"]]);
  });

  it("leaves no invalid index behind when the build fails", async () => {
    await session.script("insert into a values (1)");
    const migrations = [
      sqlMigration(1, ["create unique index concurrently a_id on a (id)"], { transaction: false }),
    ];
    await expect(run(migrations, { history })).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
      details: { reason: 'could not create unique index "a_id" (Key (id)=(1) is duplicated)' },
    });
    expect((await session.query("select to_regclass('a_id')")).rows).toEqual([[null]]);
  });
});

describe("interrupting", () => {
  it("cancels the statement, leaves the database as before the transaction, and says what is done", async () => {
    const stop = new AbortController();
    const migrations = [
      sqlMigration(1, ["create table b (id int)"]),
      sqlMigration(2, ["create table c (id int)", "select pg_sleep(60)"]),
      sqlMigration(3, ["create table d (id int)"]),
    ];
    const result = await run(migrations, {
      history,
      signal: stop.signal,
      onEvent: (event) => {
        if (event.kind === "statement-started" && event.sql.includes("pg_sleep"))
          setTimeout(() => stop.abort(), 100);
      },
    });
    expect(result).toMatchObject({ outcome: "interrupted", done: [{ name: "M1" }], left: ["M2", "M3"] });
    expect((await session.query("select to_regclass('b'), to_regclass('c')")).rows).toEqual([["b", null]]);
    expect((await session.query("select outcome from godwit.run")).rows).toEqual([["interrupted"]]);
    const ours = "database = (select oid from pg_database where datname = current_database())";
    const locks = await session.query(`select 1 from pg_locks where locktype = 'advisory' and ${ours}`);
    expect(locks.rows).toEqual([]);
  });

  it("stops waiting for another runner", async () => {
    await run([sqlMigration(1, [])], { history });
    await session.query("select pg_advisory_lock(1734637428, 1)");
    const stop = new AbortController();
    const result = await run([sqlMigration(1, []), sqlMigration(2, [])], {
      history,
      signal: stop.signal,
      onEvent: (event) => {
        if (event.kind === "lock-waiting") stop.abort();
      },
    });
    expect(result).toMatchObject({ outcome: "interrupted", done: [], left: ["M2"] });
  });
});

describe("NOT NULL on rows", () => {
  it("names table, column and number of rows, and changes nothing", async () => {
    const migrations = [
      sqlMigration(1, ["create table b (id int)", 'alter table a add "Note" text not null']),
    ];
    await expect(run(migrations, { history })).rejects.toMatchObject({
      code: "NOT_NULL_ON_ROWS",
      details: { migration: "M1", table: "public.a", column: "Note", rows: 2, exact: true },
    });
    expect((await session.query("select to_regclass('b')")).rows).toEqual([[null]]);
  });

  it("counts the rows without a value where the column exists", async () => {
    const migrations = [
      sqlMigration(1, ["alter table a add c int"]),
      sqlMigration(2, ["alter table a alter c set not null"]),
    ];
    await expect(run(migrations, { history })).rejects.toMatchObject({
      code: "NULLS_IN_COLUMN",
      details: { table: "public.a", column: "c", rows: 2, partly: false },
    });
  });

  it("keeps what ran before it outside of a transaction, says so, and goes on once the rows are filled", async () => {
    const before = ["update a set id = id + 10", "alter table a add c int"];
    const refused = "alter table a alter c set not null";
    const broken = [sqlMigration(1, [...before, refused], { transaction: false })];
    await expect(run(broken, { history })).rejects.toMatchObject({
      code: "NULLS_IN_COLUMN",
      message: expect.stringContaining("those of the migration before it are done and noted"),
      hint: expect.stringContaining("it goes on after the statements that are done"),
      details: { partly: true },
    });
    const mended = [sqlMigration(1, [...before, "update a set c = id", refused], { transaction: false })];
    await run(mended, { history, onEvent });
    expect(events.filter(({ kind }) => kind === "statement-skipped")).toHaveLength(2);
    expect((await session.query("select id, c from a order by 1")).rows).toEqual([
      ["11", "11"],
      ["12", "12"],
    ]);
  });
});
