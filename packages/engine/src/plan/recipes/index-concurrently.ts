import { createIndex } from "../../kinds/index/render.js";
import { kindOf } from "../../kinds/index.js";
import type { Statement } from "../../model/statement.js";
import { existed, type Recipe } from "./recipe.js";

/**
 * CREATE and DROP INDEX CONCURRENTLY: writers go on. Not for partitioned tables (manual, CREATE INDEX, Building Indexes
 * Concurrently), and never in a transaction.
 */
export const indexConcurrently: Recipe = ({ operation, object }, context) => {
  if (object.kind !== "index" || object.partitioned || !existed(object.schema, object.table, context))
    return undefined;
  if (operation !== "create" && operation !== "drop") return undefined;
  const plain = operation === "create" ? createIndex(object, context) : kindOf(object).drop(object, context);
  return plain.map((statement, place) =>
    place === 0 ? concurrently(statement, context.name(object.schema, object.table)) : statement,
  );
};

function concurrently(statement: Statement, table: string): Statement {
  const sql = statement.sql.replace(/^(CREATE (?:UNIQUE )?INDEX|DROP INDEX) /, "$1 CONCURRENTLY ");
  const hazards = statement.hazards.filter((hazard) => hazard !== "builds-index");
  return {
    ...statement,
    sql,
    hazards,
    locks: [{ mode: "SHARE UPDATE EXCLUSIVE", on: table }],
    transactional: false,
  };
}
