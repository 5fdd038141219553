import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { readCatalog } from "./read-catalog.js";

test("what is not modelled is named, but for what belongs to an extension", async () => {
  const database = await (await sharedServer()).createDatabase();
  const session = await database.server.connect();
  await session.script(`create extension citext;
    create operator === (leftarg = int, rightarg = int, function = int4eq); create publication all_of_it;
    create foreign data wrapper wrapper; create server far foreign data wrapper wrapper; create foreign table ft () server far`);
  const { unmodelled } = await readCatalog(session);
  expect(unmodelled).toEqual([
    { what: "foreign server", names: ["far"] },
    { what: "foreign table", names: ["public.ft"] },
    { what: "foreign-data wrapper", names: ["wrapper"] },
    { what: "operator", names: ["public.===(integer,integer)"] },
    { what: "publication", names: ["all_of_it"] },
  ]);
  await session.close();
  await database.drop();
});
