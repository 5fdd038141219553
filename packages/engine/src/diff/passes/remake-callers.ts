import type { SqlFunction } from "../../kinds/function/model.js";
import { kindOf } from "../../kinds/index.js";
import { type Change, kindsChanged, type Recreate, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * A function that goes while another of its name comes (an overload with one parameter more, say) is called in the same
 * words as that one. While both are there a call may be ambiguous: whoever calls it is made anew between the two.
 */
export function remakeCallers(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  const replaced = replacedFunctions(changes);
  if (replaced.size === 0) return changes;
  const dependents = dependentsOf(previous);
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const gone of replaced.keys()) {
    for (const id of dependents.get(gone) ?? []) {
      const [before, after] = [previous.objects.get(id), next.objects.get(id)];
      const planned = byId.get(id);
      if (before === undefined || after === undefined || (planned && planned.type !== "alter")) continue;
      const callee = previous.objects.get(gone) as SqlFunction;
      const because = `${gone} goes`;
      const cause: Recreate = { type: "recreate", previous: callee, next: callee, because };
      if (kindOf(after).survives(after, cause)) continue;
      byId.set(id, { type: "recreate", previous: before, next: after, because });
    }
  }
  return [...byId.values()];
}

/** Functions that go while another of their name comes, with those that come. */
export function replacedFunctions(changes: readonly Change[]): ReadonlyMap<ObjectId, readonly SqlFunction[]> {
  if (!(["create", "drop"] as const).every((type) => kindsChanged(changes, type).has("function")))
    return new Map();
  const coming = new Map<string, SqlFunction[]>();
  for (const change of changes) {
    if (change.type !== "create" || change.next.kind !== "function") continue;
    const name = nameOf(change.next);
    coming.set(name, [...(coming.get(name) ?? []), change.next]);
  }
  const replaced = new Map<ObjectId, readonly SqlFunction[]>();
  for (const change of changes) {
    if (change.type !== "drop" || change.previous.kind !== "function") continue;
    const others = coming.get(nameOf(change.previous));
    if (others !== undefined) replaced.set(change.previous.id, others);
  }
  return replaced;
}

function nameOf({ schema, name }: SqlFunction): string {
  return JSON.stringify([schema, name]);
}
