import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { readCatalog } from "./read-catalog.js";

test("what is not modelled is named, but for what belongs to an extension", async () => {
  const database = await (await sharedServer()).createDatabase();
  const session = await database.server.connect();
  await session.script(`create extension citext;
    create subscription from_there connection 'host=none' publication p with (connect = false, slot_name = none)`);
  const { unmodelled } = await readCatalog(session);
  expect(unmodelled).toEqual([{ what: "subscription", names: ["from_there"] }]);
  await session.script("rollback; drop subscription from_there");
  await session.close();
  await database.drop();
});
