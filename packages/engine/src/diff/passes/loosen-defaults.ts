import { type Change, kindsChanged, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { dependentsOf } from "./propagate-recreation.js";
import { replacedFunctions } from "./remake-callers.js";

/** Kinds that something holds on to which is not made anew with them. */
const heldKinds: ReadonlySet<KindName> = new Set([
  "function",
  "operator",
  "textSearchConfiguration",
  "textSearchDictionary",
]);

/**
 * A function that is made anew, or goes for another of its name, is let go of by the defaults that call it, which are set again after it: columns and
 * domains hold rows' values and cannot be made anew themselves. Text search configurations let go of dictionaries.
 */
export function loosenDefaults(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  const replaced = replacedFunctions(changes);
  if (replaced.size === 0 && kindsChanged(changes, "recreate").size === 0) return changes;
  const remade = changes.filter(
    (change) =>
      (change.type === "recreate" && heldKinds.has(change.next.kind)) || replaced.has(subject(change).id),
  );
  if (remade.length === 0) return changes;
  const dependents = dependentsOf(pair.previous);
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const change of remade) {
    for (const id of dependents.get(subject(change).id) ?? []) {
      const loosened = loosenedHold(id, byId.get(id), pair);
      if (loosened !== undefined) byId.set(id, loosened);
    }
  }
  return [...byId.values()];
}

function loosenedHold(
  id: ObjectId,
  planned: Change | undefined,
  pair: Pair<CanonicalSchema>,
): Change | undefined {
  const [previous, next] = [pair.previous.objects.get(id), pair.next.objects.get(id)];
  if (previous === undefined || next === undefined) return undefined;
  const property = holdingProperty({ previous, next });
  if (property === undefined || (planned !== undefined && planned.type !== "alter")) return undefined;
  const properties = [...new Set([...(planned?.properties ?? []), property])];
  return { type: "alter", previous, next, properties, loosened: true };
}

/** The property by which an object holds on to others; none where it lets go by itself, as a default that goes. */
function holdingProperty({ previous, next }: Pair<SchemaObject>): string | undefined {
  if (next.kind === "textSearchConfiguration") return "mappings";
  const hasDefault = (object: SchemaObject) =>
    (object.kind === "column" || object.kind === "domain") && object.default !== null;
  return hasDefault(previous) && hasDefault(next) ? "default" : undefined;
}
