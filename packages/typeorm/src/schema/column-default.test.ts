import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import { expect, test } from "vitest";
import { columnDefault } from "./column-default.js";

const driver = {
  normalizeDatetimeFunction: (value: string) => (value === "CURRENT_TIMESTAMP" ? "now()" : value),
};

test.each<[what: string, value: unknown, isArray: boolean, sql: string | null]>([
  ["nothing", undefined, false, null],
  ["null", null, false, null],
  ["a string with a quote", "it's", false, "'it''s'"],
  ["a string with a backslash", "a\\b", false, "E'a\\\\b'"],
  ["a number", 1.5, false, "'1.5'"],
  ["a big integer", 12345678901234567890n, false, "12345678901234567890"],
  ["a boolean", false, false, "false"],
  ["an object", { a: "it's" }, false, `'{"a":"it''s"}'`],
  ["a JSON array", ["a"], false, `'["a"]'`],
  ["a date", new Date("2020-01-02T03:04:05Z"), false, "'2020-01-02T03:04:05.000Z'"],
  ["a function", () => "gen_random_uuid()", false, "gen_random_uuid()"],
  ["a function of time", () => "CURRENT_TIMESTAMP", false, "now()"],
  ["an array", ["a", "b,c", "", "null", 'q"', null], true, `E'{a,"b,c","","null","q\\\\"",NULL}'`],
  [
    "an array of arrays",
    [
      [1, 2],
      [3, 4],
    ],
    true,
    "'{{1,2},{3,4}}'",
  ],
])("%s", (_, value, isArray, sql) => {
  expect(columnDefault({ default: value, isArray } as ColumnMetadata, driver)).toBe(sql);
});
