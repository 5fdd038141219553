import type { Constraint } from "../../kinds/constraint/model.js";
import { takeOverIndex } from "../../kinds/constraint/render.js";
import { objectId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import { existed, type Recipe, type RecipeContext } from "./recipe.js";

/**
 * Primary keys and unique constraints on tables with rows: the index is built concurrently and then taken over in an
 * instant (manual, ALTER TABLE, ADD table_constraint_using_index).
 */
export const uniqueUsingIndex: Recipe = ({ operation, object, change }, context) => {
  if (operation !== "create" || object.kind !== "constraint" || object.index === null) return undefined;
  if (object.type === "exclusion" || object.period || !existed(object.schema, object.table, context))
    return undefined;
  if (change.type === "create" && change.takesOver !== undefined) return undefined;
  return isPartitioned(object, context)
    ? undefined
    : [buildIndex(object, context), takeOverIndex(object, object.name, context)];
};

function isPartitioned({ schema, table }: Constraint, { schemas }: RecipeContext): boolean {
  const object = schemas.next.objects.get(objectId("table", schema, table));
  return object?.kind === "table" && object.partitionBy !== null;
}

function buildIndex(constraint: Constraint, context: RecipeContext): Statement {
  const table = context.name(constraint.schema, constraint.table);
  const { columns, index } = constraint;
  const parts = [
    `CREATE UNIQUE INDEX CONCURRENTLY ${ident(constraint.name)} ON ${table} (${columns.map(ident).join(", ")})`,
  ];
  if (index !== null && index.include.length > 0)
    parts.push(`INCLUDE (${index.include.map(ident).join(", ")})`);
  if (index?.nullsNotDistinct) parts.push("NULLS NOT DISTINCT");
  if (index !== null && index.options.length > 0) parts.push(`WITH (${index.options.join(", ")})`);
  if (index?.tablespace) parts.push(`TABLESPACE ${ident(index.tablespace)}`);
  const locks = [{ mode: "SHARE UPDATE EXCLUSIVE", on: table }] as const;
  return statement(parts.join(" "), { locks, hazards: ["may-fail-on-data"], transactional: false });
}
