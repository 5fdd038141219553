import { type Column, ident, kindOf, type PlannedStatement, type renderContext } from "@godwit/engine";
import type { StatementShown } from "../outcome/schemas.js";
import type { Fill } from "./fills.js";

type RenderContext = ReturnType<typeof renderContext>;

/** The statements of a plan with each new required column added in the way that its fill says. */
export function fillStatements(
  planned: readonly PlannedStatement[],
  columns: readonly Column[],
  fills: ReadonlyMap<string, Fill>,
  context: RenderContext,
): StatementShown[] {
  return planned.flatMap(({ sql, object, locks, hazards, operation }) => {
    const column = operation === "create" ? columns.find(({ id }) => id === object) : undefined;
    const fill = column && fills.get(column.id);
    if (column === undefined || fill === undefined) return [{ sql, object, locks, hazards }];
    return filled(column, fill, context);
  });
}

function filled(column: Column, fill: Fill, context: RenderContext): StatementShown[] {
  const table = context.name(column.schema, column.table);
  const name = ident(column.name);
  const further = (
    mode: "ROW EXCLUSIVE" | "ACCESS EXCLUSIVE",
    sql: string,
    hazards: StatementShown["hazards"] = [],
  ) => ({
    sql,
    object: column.id,
    locks: [{ mode, on: table }],
    hazards,
  });
  switch (fill.how) {
    case "nullable":
      return add({ ...column, notNull: false }, context);
    case "default":
      return [
        ...add({ ...column, default: fill.expression }, context),
        further("ACCESS EXCLUSIVE", `ALTER TABLE ${table} ALTER COLUMN ${name} DROP DEFAULT`),
      ];
    case "backfill":
      return [
        ...add({ ...column, notNull: false }, context),
        further("ROW EXCLUSIVE", `UPDATE ${table} SET ${name} = ${fill.expression}`),
        further("ACCESS EXCLUSIVE", `ALTER TABLE ${table} ALTER COLUMN ${name} SET NOT NULL`, [
          "scans-table",
        ]),
      ];
  }
}

function add(column: Column, context: RenderContext): StatementShown[] {
  const statements = kindOf(column).create(column, context);
  return statements.map(({ sql, locks, hazards }) => ({ sql, object: column.id, locks, hazards }));
}
