import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RunEvent } from "../events.js";
import { plainConnector } from "../plain.js";
import { runMigrations } from "../run.js";
import { history, sqlMigration } from "../test-support/sql-migration.js";

let database: TestDatabase;
beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
});
afterEach(() => database.drop());

const tables = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `create table t${from + i} (id int)`);

async function rows(sql: string): Promise<readonly (readonly (string | null)[])[]> {
  const session = await database.server.connect();
  try {
    return (await session.query(sql)).rows;
  } finally {
    await session.close();
  }
}
const count = "select count(*) from pg_tables where tablename ~ '^t[0-9]'";

function run(
  statements: readonly string[],
  onEvent: (event: RunEvent) => void = () => {},
  signal?: AbortSignal,
  transaction?: boolean,
) {
  const limits = { retryDelayMs: 10, lockTimeoutMs: 300 };
  const options = { history, onEvent, limits, ...(signal === undefined ? {} : { signal }) };
  return runMigrations(
    plainConnector(database.server),
    [sqlMigration(1, statements, { transaction })],
    options,
  );
}

it("sends what follows along, journals each, and does one at a time what may end a transaction", async () => {
  const several = "create table t100 (id int); create table t101 (id int)";
  const statements = [
    ...tables(0, 90),
    several,
    "insert into t0 values (1)",
    "select 1 as commit",
    "table t0",
  ];
  const events: RunEvent[] = [];
  await run(statements, (event) => events.push(event));
  expect(await rows(count)).toEqual([["92"]]);
  expect(await rows("select count(*), count(distinct hash) from godwit.statement")).toEqual([["94", "94"]]);
  expect(events.filter(({ kind }) => kind === "statement-finished")).toHaveLength(94);
});

it("sends along within the transactions that a migration opens itself, and keeps those before one that failed", async () => {
  const first = ["BEGIN", ...tables(0, 70), "COMMIT", "create table t200 (id int)"];
  const second = ["BEGIN", ...tables(70, 99), "create table t99 (id int)", "COMMIT"];
  const blocked = [...first, ...second.toSpliced(3, 0, "select 1/(select count(*) from t300)")];
  await expect(run(blocked, undefined, undefined, false)).rejects.toMatchObject({ code: "MIGRATION_FAILED" });
  expect(await rows(count)).toEqual([["71"]]);
  await rows("create table t300 (id int)");
  await rows("insert into t300 values (1)");
  const events: RunEvent[] = [];
  await run(blocked, (event) => events.push(event), undefined, false);
  expect(await rows(count)).toEqual([["102"]]);
  const sent = events.flatMap((event) => (event.kind === "statement-started" ? [event.sql] : []));
  expect(sent).toEqual(blocked.slice(first.length));
});

it("names the statement that failed, and keeps nothing", async () => {
  const failing = run([...tables(0, 10), "create table t3 (id int)", ...tables(10, 90)]);
  await expect(failing).rejects.toMatchObject({
    code: "MIGRATION_FAILED",
    place: { sql: "create table t3 (id int)" },
  });
  expect(await rows(count)).toEqual([["0"]]);
  await run(tables(0, 90));
  expect(await rows(count)).toEqual([["90"]]);
});

it("goes on after a lock timeout, and after its connection was cut, as if each statement had gone alone", async () => {
  await rows("create table held (id int)");
  const holder = await database.server.connect();
  await holder.script("begin; lock table held");
  const statements = [...tables(0, 20), "alter table held add b int", ...tables(20, 40)];
  const seen: RunEvent[] = [];
  const cut = new Set<number>();
  await run(statements, (event) => {
    seen.push(event);
    if (event.kind === "retry") void holder.query("rollback");
    if (event.kind !== "statement-finished" || event.ordinal !== 30 || cut.size > 0) return;
    cut.add(1);
    void rows(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()",
    );
  });
  await holder.close();
  expect(seen.some(({ kind }) => kind === "retry")).toBe(true);
  expect(await rows(count)).toEqual([["40"]]);
  expect(await rows("select count(*) from migrations")).toEqual([["1"]]);
});

it("stops what is under way when it is interrupted", async () => {
  const controller = new AbortController();
  const begun = performance.now();
  const result = await run(
    ["create table t0 (id int)", "create table t1 (id int)", "select pg_sleep(120)", ...tables(2, 9)],
    (event) => {
      if (event.kind === "statement-finished" && event.ordinal === 1) controller.abort();
    },
    controller.signal,
  );
  expect(result.outcome).toBe("interrupted");
  expect(performance.now() - begun).toBeLessThan(60_000);
  expect(await rows(count)).toEqual([["0"]]);
});
