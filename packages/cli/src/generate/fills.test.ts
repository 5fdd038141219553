import { type Column, objectId } from "@godwit/engine";
import { expect, it } from "vitest";
import type { Ask } from "../terminal/ask.js";
import { askFills, type FillOptions, givenFills, withFills } from "./fills.js";
import { refuseRows } from "./refuse-rows.js";

const column: Column = {
  kind: "column",
  id: objectId("column", "public", "user", "locale"),
  schema: "public",
  table: "user",
  name: "locale",
  position: 9,
  type: "text",
  collation: null,
  notNull: true,
  default: null,
  identity: null,
  generated: null,
  storage: null,
  usualStorage: null,
  compression: null,
  statistics: null,
  options: [],
  foreignOptions: null,
  notNullConstraint: null,
  notNullName: null,
  local: true,
};
const added = { column, isNew: true, from: "", rows: 2 };
const altered = { ...added, isNew: false };
const none: FillOptions = { nullable: [], defaults: [], backfills: [] };

function fillOf(options: Partial<FillOptions>, required = added) {
  return givenFills({ ...none, ...options })(required);
}

it("takes a column by any end of its name", () => {
  expect(fillOf({ defaults: ["user.locale='a=b'"] })).toEqual({ how: "default", expression: "'a=b'" });
  expect(fillOf({ backfills: ["locale=lower(name)"] })).toEqual({
    how: "backfill",
    expression: "lower(name)",
  });
  expect(fillOf({ nullable: ["public.user.locale"] })).toEqual({ how: "nullable" });
  expect(fillOf({ defaults: ["cale=1"] })).toBeUndefined();
});

it("lets no column be null that its entity says is not", () => {
  expect(fillOf({ nullable: ["locale"] }, altered)).toBeUndefined();
  expect(fillOf({ defaults: ["locale=1"] }, altered)).toEqual({ how: "default", expression: "1" });
});

it("refuses to guess: the error names the column, the rows and the options that there are", () => {
  const refused = (required: typeof added) => () => refuseRows({ conflicts: [], required: [required] });
  expect(refused(added)).toThrow(/is new and NOT NULL without a default, and its table has 2 rows/);
  expect(refused(altered)).toThrow(/becomes NOT NULL, and 2 rows have no value in it/);
  expect(refused(added)).toThrow(expect.objectContaining({ hint: expect.stringContaining("--nullable") }));
  expect(refused(altered)).toThrow(
    expect.objectContaining({
      code: "COLUMN_NEEDS_VALUE",
      hint: expect.not.stringContaining("--nullable"),
    }),
  );
});

it("asks, and takes the answers as options", async () => {
  const offered: string[][] = [];
  const ask = {
    choose: async (_: string, choices: readonly { value: string }[]) => {
      offered.push(choices.map(({ value }) => value));
      return choices[1]?.value;
    },
    text: async () => "lower(name)",
  } as unknown as Ask;
  const fills = withFills(none, await askFills([added, altered], ask));
  expect(offered).toEqual([
    ["default", "backfill", "nullable"],
    ["default", "backfill"],
  ]);
  expect(fillOf(fills)).toEqual({ how: "backfill", expression: "lower(name)" });
});
