import type { Alter } from "../../model/change.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { alterGenericOptions } from "../generic-options.js";
import type { Alterations } from "../kind.js";
import { functionClause } from "../named-function.js";
import type { ForeignDataWrapper } from "./model.js";

export const foreignDataWrapperAlterations: Alterations<ForeignDataWrapper> = {
  name: "identity",
  handler: alterFunctions,
  validator: alterFunctions,
  options: ({ previous, next }) => [alterWrapper(next, alterGenericOptions(previous.options, next.options))],
};

/**
 * Both in one statement, whichever changes: before PostgreSQL 14 one that is not said anew is no longer depended on
 * (AlterForeignDataWrapper).
 */
function alterFunctions(
  { next, properties }: Alter<ForeignDataWrapper>,
  context: RenderContext,
): readonly Statement[] {
  const clauses = (["handler", "validator"] as const).flatMap((property) => {
    const word = property.toUpperCase();
    if (next[property] === null) return properties.includes(property) ? [`NO ${word}`] : [];
    return functionClause(word, next[property], context);
  });
  return [alterWrapper(next, clauses.join(" "))];
}

function alterWrapper({ name }: ForeignDataWrapper, action: string): Statement {
  return statement(`ALTER FOREIGN DATA WRAPPER ${ident(name)} ${action}`);
}
