import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DiffOptions, type DiffResult, diffSchemas } from "../operations/diff/diff.js";
import { liveSource } from "../source/live.js";
import { conflicting, fitting } from "./test-support/scenarios.js";

let from: TestDatabase;
let to: TestDatabase;
beforeAll(async () => {
  const server = await sharedServer();
  [from, to] = [await server.createDatabase(), await server.createDatabase()];
});
afterAll(async () => {
  await from.drop();
  await to.drop();
});

async function run(database: TestDatabase, sql: string): Promise<readonly (string | null)[][]> {
  const session = await database.server.connect();
  try {
    return ((await session.script(sql)).at(-1)?.rows ?? []) as (string | null)[][];
  } finally {
    await session.close();
  }
}

const empty = "drop schema public cascade; create schema public;";

async function compared(
  before: string,
  after: string,
  options: Partial<DiffOptions> = {},
): Promise<DiffResult> {
  await run(from, empty + before);
  await run(to, empty + after);
  const result = await diffSchemas({
    from: liveSource(from.server),
    to: liveSource(to.server),
    allowDrop: "all",
    ...options,
  });
  if ("questions" in result) throw new Error("asks about renames");
  return result;
}

test.each(conflicting)("%s", async (_, before, after, said) => {
  const { conflicts } = await compared(before, after);
  expect(conflicts.map(({ rows, table, what }) => `${rows} of ${table} ${what}`).join("; ")).toBe(said);
  for (const { query, rows, what } of conflicts) {
    const found = await run(from, query);
    expect(found, query).toHaveLength(what.startsWith("repeat") ? 1 : rows);
  }
});

test.each(fitting)("no word of %s", async (_, before, after) => {
  const { conflicts, required, script } = await compared(before, after);
  expect([...conflicts, ...required]).toEqual([]);
  await run(from, script);
});

test("rows that take too long to compare are not counted, and that is said", async () => {
  const before =
    "create table t (r int4range); insert into t select int4range(i, i + 1) from generate_series(1, 60000) i";
  const { conflicts, notes, script } = await compared(
    before,
    "create table t (r int4range, exclude using gist (r with &&))",
  );
  expect(conflicts).toEqual([]);
  expect(notes).toContain(
    "whether rows of public.t exclude each other by (r WITH &&) takes too long to count",
  );
  expect(script).toContain("EXCLUDE USING gist");
});

test("columns that need a value get the one that is named, and the plan runs", async () => {
  const before = `create table p (id int primary key);
    create table t (id int primary key, a text, b int references p deferrable initially deferred, c varchar(9));
    insert into p values (7); insert into t values (1, null, null, '5'), (2, 'x', 7, null)`;
  const after = `create table p (id int primary key);
    create table t (id int primary key, a text not null, b int not null references p deferrable initially deferred,
      c int not null, d text not null, e int not null)`;
  const open = await compared(before, after);
  expect(open.required.map(({ column, rows, isNew }) => [column.name, rows, isNew])).toEqual([
    ["a", 1, false],
    ["b", 1, false],
    ["c", 1, false],
    ["d", 2, true],
    ["e", 2, true],
  ]);
  const values: Readonly<Record<string, string>> = { a: "'none'", b: "7", c: "id * 10", d: "'new'" };
  const { required, script } = await compared(before, after, {
    fill: ({ column: { name } }) =>
      name === "e"
        ? { how: "backfill", expression: "id + 1" }
        : { how: "default", expression: values[name] ?? "" },
  });
  expect(required).toEqual([]);
  await run(from, script);
  expect(await run(from, "select id, a, b, c, d, e from t order by id")).toEqual([
    ["1", "none", "7", "5", "new", "2"],
    ["2", "x", "7", "20", "new", "3"],
  ]);
  const again = await diffSchemas({ from: liveSource(from.server), to: liveSource(to.server) });
  expect(again).toMatchObject({ equal: true });
});

test("a table that joins a parent is asked about what it has to have there", async () => {
  const parent = "create table p (id int not null, n text not null)";
  const before = `${parent}; create table c (id int); insert into c values (null), (1)`;
  const { required } = await compared(before, `${parent}; create table c () inherits (p)`);
  expect(required.map(({ column, rows, isNew }) => [column.table, column.name, rows, isNew])).toEqual([
    ["c", "id", 1, false],
    ["c", "n", 2, true],
  ]);
});
