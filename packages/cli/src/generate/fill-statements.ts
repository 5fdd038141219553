import {
  type Column,
  ident,
  kindOf,
  locking,
  type PlannedStatement,
  type renderContext,
} from "@godwit/engine";
import type { Fill } from "./fills.js";

type RenderContext = ReturnType<typeof renderContext>;

/** The statements of a plan with each new required column added in the way that its fill says. */
export function fillStatements(
  planned: readonly PlannedStatement[],
  columns: readonly Column[],
  fills: ReadonlyMap<string, Fill>,
  context: RenderContext,
): PlannedStatement[] {
  return planned.flatMap((one) => {
    const column = one.operation === "create" ? columns.find(({ id }) => id === one.object) : undefined;
    const fill = column && fills.get(column.id);
    if (column === undefined || fill === undefined) return [one];
    return filled(column, fill, context);
  });
}

function filled(column: Column, fill: Fill, context: RenderContext): PlannedStatement[] {
  const table = context.name(column.schema, column.table);
  const name = ident(column.name);
  const further = (
    mode: "ROW EXCLUSIVE" | "ACCESS EXCLUSIVE",
    sql: string,
    hazards: PlannedStatement["hazards"] = [],
  ) => ({ ...locking(mode, table, sql, hazards), operation: "alter" as const, object: column.id });
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

function add(column: Column, context: RenderContext): PlannedStatement[] {
  const statements = kindOf(column).create(column, context);
  return statements.map((one) => ({ ...one, operation: "create", object: column.id }));
}
