import { expect, test } from "vitest";
import { assignment, interpolated } from "./variables.js";

test("psql's variables are set and replaced as psql does it", () => {
  const lines = ["\\set name value", "\\set two 'a b' c", "\\set quoted 'it''s'", "\\set empty", "\\echo x"];
  expect(lines.map(assignment)).toEqual([
    ["name", "value"],
    ["two", "a bc"],
    ["quoted", "it's"],
    ["empty", ""],
    undefined,
  ]);
  const variables = new Map([
    ["s", "my app"],
    ["n", "42"],
    ["q", "it's"],
  ]);
  expect(interpolated(`select :n, :'q' from :"s".t`, variables)).toBe(`select 42, 'it''s' from "my app".t`);
  const untouched = `select ':n', x::n, "a:n", $$ :n $$, array[1:2], :unknown -- :n`;
  expect(interpolated(untouched, variables)).toBe(untouched);
});
