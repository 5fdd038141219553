import type { Constraint } from "../../kinds/constraint/model.js";
import { addConstraint } from "../../kinds/constraint/render.js";
import type { ForeignKey } from "../../kinds/foreign-key/model.js";
import { addForeignKey } from "../../kinds/foreign-key/render.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { existed, type Recipe } from "./recipe.js";

/**
 * Checks and foreign keys on tables with rows: added NOT VALID, which reads nothing, then validated in a transaction of
 * its own under a lock that lets readers and writers through (manual, ALTER TABLE, VALIDATE CONSTRAINT).
 */
export const validateLater: Recipe = ({ operation, object }, context) => {
  if (operation !== "create" || (object.kind !== "constraint" && object.kind !== "foreignKey"))
    return undefined;
  if (!object.validated || !object.enforced || !existed(object.schema, object.table, context))
    return undefined;
  if (object.kind === "constraint" && object.type !== "check") return undefined;
  const added =
    object.kind === "constraint"
      ? addConstraint(unvalidated(object), context)
      : addForeignKey(unvalidated(object), context);
  return [...added, validation(object, context)];
};

function unvalidated<O extends Constraint | ForeignKey>(object: O): O {
  return { ...object, validated: false };
}

function validation({ schema, table, name }: Constraint | ForeignKey, context: RenderContext): Statement {
  const relation = context.name(schema, table);
  const sql = `ALTER TABLE ${relation} VALIDATE CONSTRAINT ${ident(name)}`;
  return { ...locking("SHARE UPDATE EXCLUSIVE", relation, sql, ["may-fail-on-data"]), commitBefore: true };
}
