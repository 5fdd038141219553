import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { objectId } from "../model/identity.js";
import { ask, tooLong } from "./count.js";

test("a count that takes longer than it may is given up, and the transaction goes on without its timeout", async () => {
  const database = await (await sharedServer()).createDatabase();
  const session = await database.server.connect();
  const probe = { how: "rows", object: objectId("table", "public", "t"), table: "t", what: "sleep" } as const;
  await session.query("begin");
  const [{ rows: before }, slow] = [
    await session.query("show statement_timeout"),
    await ask(session, { ...probe, from: "pg_sleep(20)", seconds: 1 }),
  ];
  const quick = await ask(session, { ...probe, from: "pg_class limit 1", seconds: 60, count: "7" });
  const { rows: after } = await session.query("show statement_timeout");
  await session.close();
  await database.drop();
  expect([slow, quick]).toEqual([tooLong, expect.objectContaining({ rows: 7 })]);
  expect(after).toEqual(before);
});
