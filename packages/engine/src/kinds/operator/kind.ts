import { address } from "../../model/address.js";
import { type ObjectId, objectId, operatorId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import { sameName } from "../names.js";
import type { Operator } from "./model.js";
import { operands, readOperator } from "./read.js";
import { alterOperator, completeOperator, createOperator, operatorName, setEstimators } from "./render.js";

export const operatorKind: Kind<Operator> = {
  kind: "operator",
  read: readOperator,
  alterations: {
    schema: "identity",
    name: "identity",
    left: "identity",
    right: "identity",
    function: (pair, context) =>
      pair.previous.function === null ? createOperator(pair.next, context) : recreate,
    commutator: related("commutator"),
    negator: related("negator"),
    restrict: (pair) => (isFilled(pair) ? [] : setEstimators(pair)),
    join: (pair) => (isFilled(pair) ? [] : setEstimators(pair)),
    hashes: (pair, context) => addable(pair, !pair.previous.hashes, context),
    merges: (pair, context) => addable(pair, !pair.previous.merges, context),
  },
  dependencies: (operator) => [
    objectId("schema", operator.schema),
    // A shell is made where its other half is.
    ...[operator.commutator, operator.negator].flatMap((other) =>
      other === null ? [] : [objectId("schema", other.schema)],
    ),
  ],
  container: () => null,
  address: ({ schema, name, left, right }) =>
    address("operator", schema, name, { detail: operands(left, right) }),
  takes: ({ id }) => [id],
  create: createOperator,
  // Whatever lacked half of the pair is completed once both are there; CREATE OPERATOR needs nothing to wait for.
  attachesTo: (operator) => relatedIds(operator),
  reattach: (pair) => (isFilled(pair) ? [] : completeOperator(pair)),
  drop: ({ schema, name, left, right }) => [
    statement(`DROP OPERATOR ${operatorName({ schema, name })} (${operands(left, right)})`),
  ],
  // An operator keeps its name for life.
  rename: ({ previous, next }) =>
    previous.schema === next.schema ? [] : [alterOperator(previous, `SET SCHEMA ${ident(next.schema)}`)],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (operator, names) => {
    const type = (text: string | null) => (text === null ? null : names.typeText(text));
    const [schema, left, right] = [names.schema(operator.schema), type(operator.left), type(operator.right)];
    return {
      ...operator,
      id: operatorId(schema, operator.name, operands(left, right)),
      schema,
      left,
      right,
    };
  },
};

/** A shell that becomes an operator is made by one CREATE OPERATOR with all that it is. */
function isFilled({ previous }: Pair<Operator>): boolean {
  return previous.function === null;
}

function relatedIds({ commutator, negator, left, right }: Operator): readonly ObjectId[] {
  const ids: ObjectId[] = [];
  if (commutator !== null) ids.push(operatorId(commutator.schema, commutator.name, operands(right, left)));
  if (negator !== null) ids.push(operatorId(negator.schema, negator.name, operands(left, right)));
  return ids;
}

function related(property: "commutator" | "negator") {
  return (pair: Pair<Operator>, context: RenderContext) => {
    if (sameName(pair.previous[property], pair.next[property])) return [];
    return addable(pair, pair.previous[property] === null, context);
  };
}

/** Since 17 what was not said before can be said by ALTER OPERATOR, in a step of its own; nothing can be taken back. */
function addable(
  pair: Pair<Operator>,
  wasMissing: boolean,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  if (isFilled(pair)) return [];
  return wasMissing && context.major >= 17 ? [] : recreate;
}
