import { type Change, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * A function that is made anew is let go of by the defaults that call it, which are set again after it: columns and
 * domains hold rows' values and cannot be made anew themselves.
 */
export function loosenDefaults(changes: readonly Change[], pair: Pair<CanonicalSchema>): Change[] {
  const remade = changes.filter((change) => change.type === "recreate" && change.next.kind === "function");
  if (remade.length === 0) return [...changes];
  const dependents = dependentsOf(pair.previous);
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const change of remade) {
    for (const id of dependents.get(subject(change).id) ?? []) {
      const loosened = loosenedDefault(id, byId.get(id), pair);
      if (loosened !== undefined) byId.set(id, loosened);
    }
  }
  return [...byId.values()];
}

function loosenedDefault(
  id: ObjectId,
  planned: Change | undefined,
  pair: Pair<CanonicalSchema>,
): Change | undefined {
  const [previous, next] = [pair.previous.objects.get(id), pair.next.objects.get(id)];
  if (previous === undefined || next === undefined) return undefined;
  if (!("default" in previous) || !("default" in next)) return undefined;
  // A default that goes lets go by itself.
  if (previous.default === null || next.default === null) return undefined;
  if (planned !== undefined && planned.type !== "alter") return undefined;
  const properties = [...new Set([...(planned?.properties ?? []), "default"])];
  return { type: "alter", previous, next, properties, loosened: true };
}
