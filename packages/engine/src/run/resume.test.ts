import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { beforeEach, describe, expect, it } from "vitest";
import type { Session } from "../database/port.js";
import type { Execute, Migration } from "./migration.js";
import { plainConnector } from "./plain.js";
import { resolveMigration, type Verdict } from "./resolve.js";
import { revertMigrations, runMigrations } from "./run.js";
import { showHistory } from "./show.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

let database: TestDatabase;
let session: Session;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  session = await database.server.connect();
  await session.script("create table n (n int); insert into n values (0)");
  return async () => {
    await session.close();
    await database.drop();
  };
});

const run = (...migrations: readonly Migration[]) =>
  runMigrations(plainConnector(database.server), migrations, { history });
const resolve = (verdict: Verdict) =>
  resolveMigration(() => database.server.connect(), { history, name: "M1", verdict });
const n = async () => (await session.query("select n from n")).rows[0]![0];

/** A migration whose body is given the rows of each statement, as a hand-written one is. */
function scripted(
  body: (send: (sql: string) => Promise<readonly (readonly (string | null)[])[]>) => Promise<void>,
  more: Partial<Migration> = {},
): Migration {
  return {
    ...sqlMigration(1, [], { transaction: false, ...more }),
    up: (connection, execute: Execute) =>
      body(async (sql) => {
        const result = await execute({
          sql,
          send: () => connection.session.query(sql),
          skipped: (rows) => ({
            columns: [],
            rows: rows as (string | null)[][],
            command: "",
            rowCount: rows.length,
          }),
          rowsOf: ({ rows }) => rows,
          replayable: !sql.includes("/* stream */"),
        });
        return result.rows;
      }),
  };
}

const stopped = new Error("stopped");

describe("a migration that was cut off and is run again", () => {
  it("is given again what it had read: of tables as long as it reads the same, of the catalog as it was", async () => {
    const seen: unknown[] = [];
    let broken = true;
    const migration = scripted(async (send) => {
      await send("create table a (id int)");
      seen.push(await send("select count(*) from pg_class where relname = 'b'"));
      await send("create table b (id int)");
      seen.push(await send("select count(*) from a"));
      await send("update n set n = n + 1");
      if (broken) throw stopped;
      await send("update n set n = n + 10");
    });
    await expect(run(migration)).rejects.toMatchObject({
      code: "MIGRATION_FAILED",
      details: { partly: true },
    });
    broken = false;
    expect((await run(migration)).done).toHaveLength(1);
    expect([seen, await n()]).toEqual([[[["0"]], [["0"]], [["0"]], [["0"]]], "11"]);
  });

  it.each([
    ["other rows than before", "select n from n", "rows"],
    ["rows of a statement that writes", "update n set n = n + 1 returning n", "rows"],
    ["a result that went past the runner", "select 1 /* stream */", "bypassed"],
  ])("stops for a person where it got %s", async (_name, sql, why) => {
    const migration = scripted(async (send) => {
      await send(sql);
      await send("update n set n = n + 1");
      throw stopped;
    });
    await expect(run(migration)).rejects.toMatchObject({ code: "MIGRATION_FAILED" });
    const before = await n();
    await expect(run(migration)).rejects.toMatchObject({
      code: "MIGRATION_IN_DOUBT",
      details: { migration: "M1", ordinal: 1, why },
      hint: expect.stringContaining("migration:resolve M1 --restart"),
    });
    expect(await n()).toBe(before);
  });

  it("stops where it sends fewer statements than were carried out", async () => {
    await expect(
      run(
        scripted(async (send) => {
          await send("update n set n = n + 1");
          throw stopped;
        }),
      ),
    ).rejects.toMatchObject({ code: "MIGRATION_FAILED" });
    await expect(run(scripted(async () => {}))).rejects.toMatchObject({
      code: "MIGRATION_IN_DOUBT",
      details: { why: "fewer", ordinal: 1 },
    });
  });

  it("is not reverted, nor are others, before it is finished", async () => {
    const first = sqlMigration(0, ["select 1"]);
    const migration = scripted(async (send) => {
      await send("select 1");
      throw stopped;
    });
    await expect(run(first, migration)).rejects.toMatchObject({ code: "MIGRATION_FAILED" });
    const revert = revertMigrations(plainConnector(database.server), [first, migration], { history });
    await expect(revert).rejects.toMatchObject({ code: "MIGRATION_PARTIAL" });
  });
});

describe("resolveMigration", () => {
  /** A procedure may have committed or not: nobody can tell. */
  const inDoubt = sqlMigration(
    1,
    [
      "update n set n = n + 1",
      "do $$ begin update n set n = n + 10; perform pg_sleep(0.5); end $$",
      "update n set n = n + 100",
    ],
    {
      transaction: false,
    },
  );

  beforeEach(async () => {
    await expect(
      runMigrations(plainConnector(database.server), [inDoubt], {
        history,
        limits: { maxLosses: 0 },
        onEvent: (event) => {
          if (event.kind !== "statement-started" || event.ordinal !== 2) return;
          void session.query(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 2 and database = (select oid from pg_database where datname = current_database())",
          );
        },
      }),
    ).rejects.toMatchObject({ code: "CONNECTION_GIVEN_UP" });
    await session.query("update n set n = 1");
  });

  it("is asked for where nobody can tell whether a statement took effect", async () => {
    await expect(run(inDoubt)).rejects.toMatchObject({
      code: "MIGRATION_IN_DOUBT",
      details: { ordinal: 2, why: "unknown" },
      hint: expect.stringMatching(/--done[\s\S]*--again[\s\S]*--applied[\s\S]*--restart/),
    });
    const { migrations } = await showHistory(session, [inDoubt], { history });
    expect(migrations).toMatchObject([
      { state: { at: "partial", direction: "up", journalled: 1, inDoubt: expect.stringMatching(/^do /) } },
    ]);
  });

  it.each([
    ["done", "101", 1],
    ["again", "111", 1],
    ["applied", "1", 0],
    ["restart", "112", 1],
  ] as const)("%s: the next run goes on accordingly", async (verdict, expected, runs) => {
    expect(await resolve(verdict)).toMatchObject({ name: "M1", verdict });
    expect((await run(inDoubt)).done).toHaveLength(runs);
    expect(await n()).toBe(expected);
    expect((await session.query("select name from migrations")).rows).toEqual([["M1"]]);
    await expect(resolve("done")).rejects.toMatchObject({ code: "MIGRATION_NOT_PARTIAL" });
  });
});
