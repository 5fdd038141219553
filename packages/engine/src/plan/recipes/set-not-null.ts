import { isFilling } from "../../kinds/column/fill.js";
import type { Column } from "../../kinds/column/model.js";
import { locking, type Statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import { existed, type Recipe, type RecipeContext } from "./recipe.js";

/**
 * SET NOT NULL reads every row under ACCESS EXCLUSIVE unless a valid check proves it (manual, ALTER TABLE, SET NOT NULL):
 * so a check is added unvalidated, validated under a weak lock, used, and dropped.
 */
export const setNotNull: Recipe = ({ operation, object, statements, change }, context) => {
  const alters = operation === "alter" && change.type === "alter" && change.properties.includes("notNull");
  if (object.kind !== "column" || !object.notNull) return undefined;
  const fills = operation === "create" && context.fill(object.id)?.how === "backfill";
  if ((!alters && !fills) || !existed(object.schema, object.table, context)) return undefined;
  const isPlain = (statement: Statement) =>
    statement.sql.endsWith(` ALTER COLUMN ${ident(object.name)} SET NOT NULL`);
  const filling = statements.filter(isFilling);
  return statements.flatMap((statement) => {
    if (isFilling(statement)) return [];
    return isPlain(statement) ? proven(object, statement, filling, context) : [statement];
  });
};

/** The check stands before rows are filled: no row without a value comes while they are. */
function proven(
  column: Column,
  plain: Statement,
  filling: readonly Statement[],
  context: RecipeContext,
): Statement[] {
  const table = context.name(column.schema, column.table);
  const name = ident(checkName(column));
  const add = `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${ident(column.name)} IS NOT NULL) NOT VALID`;
  const validate = `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`;
  return [
    locking("ACCESS EXCLUSIVE", table, add),
    ...filling.map((statement, place) => ({ ...statement, commitBefore: place === 0 })),
    { ...locking("SHARE UPDATE EXCLUSIVE", table, validate, ["may-fail-on-data"]), commitBefore: true },
    { ...plain, hazards: [], commitBefore: true },
    locking("ACCESS EXCLUSIVE", table, `ALTER TABLE ${table} DROP CONSTRAINT ${name}`),
  ];
}

/** Fits 63 bytes whatever the names: the constraint lives only while the plan runs. */
function checkName({ table, name }: Column): string {
  return Buffer.from(`godwit_not_null_${table}_${name}`)
    .subarray(0, 60)
    .toString()
    .replace(/\uFFFD+$/, "");
}
