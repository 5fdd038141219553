import type { QualifiedName } from "../../kinds/kind.js";
import type { Operator } from "../../kinds/operator/model.js";
import { operands } from "../../kinds/operator/read.js";
import { type Change, kindsChanged } from "../../model/change.js";
import { operatorId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

/**
 * Only CREATE OPERATOR can name an operator that is but a shell (PostgreSQL's ValidateOperatorReference): who is newly
 * said to be related to one is made anew.
 */
export function makeShells(changes: readonly Change[], { next }: Pair<CanonicalSchema>): readonly Change[] {
  if (!kindsChanged(changes, "alter").has("operator")) return changes;
  return changes.map((change) => {
    if (change.type !== "alter" || change.previous.kind !== "operator" || change.next.kind !== "operator")
      return change;
    const pair = { previous: change.previous, next: change.next };
    if (pair.previous.function === null || !namesShell(pair.next, change.properties, next)) return change;
    return { type: "recreate", ...pair, because: "its relation is but a shell" };
  });
}

function namesShell(
  operator: Operator,
  properties: readonly string[],
  { objects }: CanonicalSchema,
): boolean {
  const { commutator, negator, left, right } = operator;
  const isShell = (name: QualifiedName | null, types: string) => {
    const found = name === null ? undefined : objects.get(operatorId(name.schema, name.name, types));
    return found?.kind === "operator" && found.function === null;
  };
  return (
    (properties.includes("commutator") && isShell(commutator, operands(right, left))) ||
    (properties.includes("negator") && isShell(negator, operands(left, right)))
  );
}
