import type { Alter } from "../../model/change.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { alterGenericOptions } from "../generic-options.js";
import type { Alterations, QualifiedName } from "../kind.js";
import { functionClause } from "../named-function.js";
import type { ForeignDataWrapper } from "./model.js";

export const foreignDataWrapperAlterations: Alterations<ForeignDataWrapper> = {
  name: "identity",
  handler: (change, context) => alterFunction("HANDLER", change, change.next.handler, context),
  validator: (change, context) => alterFunction("VALIDATOR", change, change.next.validator, context),
  options: ({ previous, next }) => [alterWrapper(next, alterGenericOptions(previous.options, next.options))],
};

function alterFunction(
  word: string,
  { next }: Alter<ForeignDataWrapper>,
  called: QualifiedName | null,
  context: RenderContext,
): readonly Statement[] {
  const [clause = `NO ${word}`] = functionClause(word, called, context);
  return [alterWrapper(next, clause)];
}

function alterWrapper({ name }: ForeignDataWrapper, action: string): Statement {
  return statement(`ALTER FOREIGN DATA WRAPPER ${ident(name)} ${action}`);
}
