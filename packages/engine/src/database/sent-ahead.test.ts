import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Session } from "./port.js";

let database: TestDatabase;
let session: Session;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  session = await database.server.connect();
  await session.query("begin");
});
afterEach(async () => {
  await session.close();
  await database.drop();
});

const settled = (messages: readonly (readonly string[])[]) => Promise.allSettled(session.ahead!(messages));
const table = (name: string) => `create table ${name} (id int)`;

it("gives the result of each statement, whether it shares a message or not", async () => {
  const results = await settled([
    [table("a"), "insert into a values (1), (2)", "select id, 'é' as e from a"],
    ["select 3 as only; select 4 as last"],
    ["-- nothing"],
    ["table a", "delete from a"],
  ]);
  const values = results.map((result) => (result.status === "fulfilled" ? result.value : result.reason));
  expect(values).toEqual([
    { columns: [], rows: [], command: "CREATE", rowCount: 0, shareMs: expect.any(Number) },
    { columns: [], rows: [], command: "INSERT", rowCount: 2, shareMs: expect.any(Number) },
    {
      columns: ["id", "e"],
      rows: [
        ["1", "é"],
        ["2", "é"],
      ],
      command: "SELECT",
      rowCount: 2,
      shareMs: expect.any(Number),
    },
    { columns: ["last"], rows: [["4"]], command: "SELECT", rowCount: 1 },
    { columns: [], rows: [], command: "", rowCount: 0 },
    { columns: ["id"], rows: [["1"], ["2"]], command: "SELECT", rowCount: 2, shareMs: expect.any(Number) },
    { columns: [], rows: [], command: "DELETE", rowCount: 2, shareMs: expect.any(Number) },
  ]);
  expect((await session.query("select count(*) from a")).rows).toEqual([["0"]]);
});

it.each([
  ["that it refuses", table("a"), "42P07", undefined],
  ["whose name it does not know", "select '🐦', missing", "42703", "13"],
  ["that it cannot read", "create 🐦 table", "42601", "8"],
])("says which of a message's statements failed: one %s", async (_what, failing, code, position) => {
  const results = await settled([[table("a"), table("🐦")], ["select 1", failing, table("b")], [table("c")]]);
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "fulfilled",
    "rejected",
    "rejected",
    "rejected",
  ]);
  expect((results[3] as PromiseRejectedResult).reason).toMatchObject({ code, position });
  expect((results[5] as PromiseRejectedResult).reason).toMatchObject({ code: "25P02" });
  await session.query("rollback");
  expect((await session.query("select 1")).rows).toEqual([["1"]]);
});
