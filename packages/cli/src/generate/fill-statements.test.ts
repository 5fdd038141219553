import { type Column, objectId, type PlannedStatement, renderContext } from "@godwit/engine";
import { expect, it } from "vitest";
import { fillStatements } from "./fill-statements.js";
import { chooseFills, type FillOptions } from "./fills.js";

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
  compression: null,
  statistics: null,
  options: [],
  foreignOptions: null,
  notNullConstraint: null,
  notNullName: null,
  local: true,
};
const planned: PlannedStatement = {
  sql: 'ALTER TABLE "user" ADD COLUMN locale text NOT NULL',
  locks: [],
  hazards: ["may-fail-on-data"],
  transactional: true,
  operation: "create",
  object: column.id,
};
const required = [{ column, rows: 2 }];
const none: FillOptions = { nullable: [], defaults: [], backfills: [] };

async function filled(options: Partial<FillOptions>): Promise<string[]> {
  const fills = await chooseFills(required, { ...none, ...options }, undefined);
  const context = renderContext({ major: 18, defaultSchema: "public" });
  return fillStatements([planned], [column], fills, context).map(({ sql }) => sql);
}

it("gives rows one value, a value each, or none", async () => {
  expect(await filled({ defaults: ["user.locale='a=b'"] })).toEqual([
    `ALTER TABLE "user" ADD COLUMN locale text DEFAULT 'a=b' NOT NULL`,
    'ALTER TABLE "user" ALTER COLUMN locale DROP DEFAULT',
  ]);
  expect(await filled({ backfills: ["locale=lower(name)"] })).toEqual([
    'ALTER TABLE "user" ADD COLUMN locale text',
    'UPDATE "user" SET locale = lower(name)',
    'ALTER TABLE "user" ALTER COLUMN locale SET NOT NULL',
  ]);
  expect(await filled({ nullable: ["public.user.locale"] })).toEqual([
    'ALTER TABLE "user" ADD COLUMN locale text',
  ]);
});

it("refuses to guess: the error names the column, the rows and the options", async () => {
  await expect(filled({})).rejects.toMatchObject({
    code: "COLUMN_NEEDS_VALUE",
    details: { columns: [{ column: 'public."user".locale', rows: 2 }] },
    hint: expect.stringContaining("--backfill"),
  });
});
