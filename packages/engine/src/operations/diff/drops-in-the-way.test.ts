import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liveSource } from "../../source/live.js";
import { diffSchemas } from "./diff.js";

let from: TestDatabase;
let to: TestDatabase;
beforeAll(async () => {
  const server = await sharedServer();
  [from, to] = [await server.createDatabase(), await server.createDatabase()];
  await run(from, "create table t (id int primary key, code int not null); create view v as select 1 as a");
  await run(to, "create table t (id int, code int not null, constraint other primary key (code))");
});
afterAll(async () => {
  await from.drop();
  await to.drop();
});

async function run(database: TestDatabase, sql: string): Promise<void> {
  const session = await database.server.connect();
  await session.script(sql);
  await session.close();
}

const compare = (allowDrop: readonly string[]) =>
  diffSchemas({ from: liveSource(from.server), to: liveSource(to.server), allowDrop });

test("a key that stays for want of an allowance and is in the way of the new one is named with its option", async () => {
  await expect(compare([])).rejects.toMatchObject({
    code: "DROPS_IN_THE_WAY",
    message: expect.stringContaining('multiple primary keys for table "t" are not allowed'),
    hint: expect.stringContaining("--allow-drop public.t.t_pkey"),
  });
});

test("once it is allowed the rest is planned, and what else stays is reported", async () => {
  const result = await compare(["public.t.t_pkey"]);
  if (!("plan" in result)) throw new Error("it asks about renames");
  expect(result.withheld.map(({ flag }) => flag)).toEqual(["--allow-drop public.v"]);
  expect(result.proof?.outcome).toBe("proven");
});
