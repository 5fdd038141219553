import { type Change, changesKind, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

/**
 * PostgreSQL alters no column of a typed table, and no type that one has: the table leaves a type that changes, and joins
 * it again when both are as they shall be.
 */
export function rejoinTypes(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (!changesKind(changes, "compositeType")) return changes;
  const types = new Set(
    changes
      .filter((change) => change.type === "alter" || change.type === "recreate")
      .filter((change) => change.next.kind === "compositeType")
      .map((change) => subject(change).id.slice("compositeType ".length)),
  );
  if (types.size === 0) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const before of previous.objects.values()) {
    if (before.kind !== "table" || before.ofType === null || !types.has(before.ofType)) continue;
    const after = next.objects.get(before.id);
    const planned = byId.get(before.id);
    if (after?.kind !== "table" || (planned !== undefined && planned.type !== "alter")) continue;
    const properties = [...new Set([...(planned?.properties ?? []), "ofType"])];
    byId.set(before.id, { type: "alter", previous: before, next: after, properties });
  }
  return [...byId.values()];
}
