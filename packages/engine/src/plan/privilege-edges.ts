import { isOfColumn, isOfRelation } from "../diff/passes/grant-columns-again.js";
import type { Privilege } from "../kinds/privilege/model.js";
import { type Change, changesKind, subject } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/** REVOKE on a table takes what a role has of its columns along: columns come after their table. */
export function privilegeOrder(graph: Graph<StepKey>, changes: readonly Change[]): void {
  if (!changesKind(changes, "privilege")) return;
  const privileges = changes
    .map(subject)
    .filter((object): object is Privilege => object.kind === "privilege");
  const ofRelations = new Map<string, ObjectId>();
  for (const one of privileges) if (isOfRelation(one)) ofRelations.set(keyOf(one), one.id);
  if (ofRelations.size === 0) return;
  for (const one of privileges) {
    const whole = isOfColumn(one) ? ofRelations.get(keyOf(one)) : undefined;
    if (whole === undefined) continue;
    for (const later of ["create", "alter"] as const)
      for (const earlier of ["drop", "create", "alter"] as const)
        graph.mustFollow(`${later} ${one.id}`, `${earlier} ${whole}`);
  }
}

function keyOf({ target, grantee }: Privilege): string {
  return JSON.stringify([target.schema, target.name, grantee]);
}
