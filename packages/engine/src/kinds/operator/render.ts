import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { QualifiedName } from "../kind.js";
import type { Operator } from "./model.js";
import { operands } from "./read.js";

/** CREATE OPERATOR; a shell comes along with the operator that names it. */
export function createOperator(operator: Operator, context: RenderContext): readonly Statement[] {
  if (operator.function === null) return [];
  const { left, right } = operator;
  const list = [`FUNCTION = ${operator.function}`];
  if (left !== null) list.push(`LEFTARG = ${context.type(left)}`);
  if (right !== null) list.push(`RIGHTARG = ${context.type(right)}`);
  list.push(...relations(operator), ...estimators(operator));
  if (operator.hashes) list.push("HASHES");
  if (operator.merges) list.push("MERGES");
  return [statement(`CREATE OPERATOR ${operatorName(operator)} (${list.join(", ")})`)];
}

function relations({ commutator, negator }: Operator): string[] {
  const list: string[] = [];
  if (commutator !== null) list.push(`COMMUTATOR = OPERATOR(${operatorName(commutator)})`);
  if (negator !== null) list.push(`NEGATOR = OPERATOR(${operatorName(negator)})`);
  return list;
}

function estimators({ restrict, join }: Operator): string[] {
  const list: string[] = [];
  if (restrict !== null) list.push(`RESTRICT = ${restrict}`);
  if (join !== null) list.push(`JOIN = ${join}`);
  return list;
}

/** ALTER OPERATOR ... SET for the estimators, on any version. */
export function setEstimators({ next }: Pair<Operator>): readonly Statement[] {
  return [alterOperator(next, `SET (RESTRICT = ${next.restrict ?? "NONE"}, JOIN = ${next.join ?? "NONE"})`)];
}

/** ALTER OPERATOR ... SET for what can be said later since 17: relations that were missing, and what it is fit for. */
export function completeOperator({ previous, next }: Pair<Operator>): readonly Statement[] {
  const added = relations({
    ...next,
    commutator: previous.commutator === null ? next.commutator : null,
    negator: previous.negator === null ? next.negator : null,
  });
  if (!previous.hashes && next.hashes) added.push("HASHES");
  if (!previous.merges && next.merges) added.push("MERGES");
  return added.length === 0 ? [] : [alterOperator(next, `SET (${added.join(", ")})`)];
}

export function alterOperator(operator: Operator, action: string): Statement {
  return statement(
    `ALTER OPERATOR ${operatorName(operator)} (${operands(operator.left, operator.right)}) ${action}`,
  );
}

/** An operator's name, which is never quoted. */
export function operatorName({ schema, name }: QualifiedName): string {
  return `${ident(schema)}.${name}`;
}
