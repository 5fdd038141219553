import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sharedServer } from "../servers/shared-server.js";
import { testedMajors } from "../servers/tested-majors.js";
import { ignoredColumns } from "./ignored.js";
import { catalogColumns } from "./queries.js";

/** Every catalog column that somebody has looked at: it is compared, or ignored with a reason. */
const known: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL("../../fixtures/catalog-columns.json", import.meta.url), "utf8"),
);

describe.each(testedMajors())("PostgreSQL %i", (major) => {
  test("has no catalog column that nobody has looked at", async () => {
    const session = await (await sharedServer(major)).server.connect();
    const columns = await catalogColumns(session);
    await session.close();
    const unseen = columns.filter(({ catalog, column }) => !known[catalog]?.includes(column));
    expect(unseen.map(({ catalog, column }) => `${catalog}.${column}`)).toEqual([]);
    expect(columns.length).toBeGreaterThan(300);
  });
});

test("what is ignored exists", () => {
  const missing = Object.keys(ignoredColumns).filter((name) => {
    const [catalog = "", column = ""] = name.split(".");
    return !known[catalog]?.includes(column);
  });
  expect(missing).toEqual([]);
});
