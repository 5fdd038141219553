import { type Column, ident, kindOf, type PlannedStatement, type renderContext } from "@godwit/engine";
import type { Fill } from "./fills.js";

type RenderContext = ReturnType<typeof renderContext>;

/** The statements of a plan with each new required column added in the way that its fill says. */
export function fillStatements(
  statements: readonly PlannedStatement[],
  columns: readonly Column[],
  fills: ReadonlyMap<string, Fill>,
  context: RenderContext,
): string[] {
  return statements.flatMap(({ sql, object, operation }) => {
    const column = operation === "create" ? columns.find(({ id }) => id === object) : undefined;
    const fill = column && fills.get(column.id);
    return column === undefined || fill === undefined ? [sql] : filled(column, fill, context);
  });
}

function filled(column: Column, fill: Fill, context: RenderContext): string[] {
  const table = context.name(column.schema, column.table);
  const name = ident(column.name);
  switch (fill.how) {
    case "nullable":
      return add({ ...column, notNull: false }, context);
    case "default":
      return [
        ...add({ ...column, default: fill.expression }, context),
        `ALTER TABLE ${table} ALTER COLUMN ${name} DROP DEFAULT`,
      ];
    case "backfill":
      return [
        ...add({ ...column, notNull: false }, context),
        `UPDATE ${table} SET ${name} = ${fill.expression}`,
        `ALTER TABLE ${table} ALTER COLUMN ${name} SET NOT NULL`,
      ];
  }
}

function add(column: Column, context: RenderContext): string[] {
  return kindOf(column)
    .create(column, context)
    .map(({ sql }) => sql);
}
