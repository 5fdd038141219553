import { describe, expect, it } from "vitest";
import { words } from "../statement/words.js";
import { indexedTable } from "./create-index.js";

describe("indexedTable", () => {
  it.each([
    ['create index concurrently "I" on only "Shop".a (id)', '"Shop".a'],
    ["CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON Product USING gin (tags)", "product"],
    ["create index concurrently on a (id)", "a"],
    ["create index i on a (id)", undefined],
    ["drop index concurrently i", undefined],
  ])("%s: %s", (sql, table) => {
    expect(indexedTable([...words(sql)])).toBe(table);
  });
});
