import { locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { Column } from "./model.js";

/**
 * Gives rows a value in a column that may be null yet. Constraints that wait for the end of the transaction are checked at
 * once: a table with such a check pending cannot be altered.
 */
export function fillStatements(column: Column, context: RenderContext): readonly Statement[] {
  const fill = context.fill(column.id);
  if (fill === undefined || fill.how === "nullable") return [];
  const table = context.name(column.schema, column.table);
  const name = ident(column.name);
  const sql = `UPDATE ${table} SET ${name} = ${fill.expression} WHERE ${name} IS NULL`;
  const checked = context.checksLater(column.schema, column.table);
  return [
    locking("ROW EXCLUSIVE", table, sql, ["may-fail-on-data"]),
    ...(checked ? [statement(checkNow)] : []),
  ];
}

const checkNow = "SET CONSTRAINTS ALL IMMEDIATE";

/** True for the statements above. */
export function isFilling({ sql, locks }: Statement): boolean {
  return sql === checkNow || (sql.startsWith("UPDATE ") && locks[0]?.mode === "ROW EXCLUSIVE");
}
