import { kindOf } from "../../kinds/index.js";
import type { Alter, Change } from "../../model/change.js";
import { subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * A type that is made anew takes the columns of the old one along: each is altered to the type now behind its name,
 * although the text of its own type is the same on both sides.
 */
export function alterColumnsOfReplacedTypes(
  changes: readonly Change[],
  pair: Pair<CanonicalSchema>,
): Change[] {
  const replaced = changes.filter(
    (change) => change.type === "recreate" && kindOf(change.next).replacement !== undefined,
  );
  if (replaced.length === 0) return [...changes];
  const dependents = dependentsOf(pair.previous);
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const change of replaced) {
    for (const id of dependents.get(subject(change).id) ?? []) {
      const altered = typeAlteration(id, byId.get(id), pair);
      if (altered !== undefined) byId.set(id, altered);
    }
  }
  return [...byId.values()];
}

function typeAlteration(
  id: ObjectId,
  planned: Change | undefined,
  pair: Pair<CanonicalSchema>,
): Alter | undefined {
  const [previous, next] = [pair.previous.objects.get(id), pair.next.objects.get(id)];
  if (previous?.kind !== "column" || next?.kind !== "column" || next.generated !== null) return undefined;
  const already = planned?.type === "alter" ? planned.properties : [];
  if (planned !== undefined && planned.type !== "alter") return undefined;
  return { type: "alter", previous, next, properties: [...new Set([...already, "type"])] };
}
