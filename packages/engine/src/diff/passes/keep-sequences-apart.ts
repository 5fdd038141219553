import type { Sequence } from "../../kinds/sequence/model.js";
import { type Change, kindsChanged, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

/** A table that becomes unlogged or logged takes its sequences along (15): one that is to be otherwise is told again. */
export function keepSequencesApart(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  const becoming = becomingOtherwise(changes);
  if (becoming.size === 0) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const sequence of next.objects.values()) {
    if (sequence.kind !== "sequence") continue;
    const before = previous.objects.get(sequence.id);
    const planned = byId.get(sequence.id);
    if (before?.kind !== "sequence" || (planned !== undefined && planned.type !== "alter")) continue;
    const table = ownerOf(sequence);
    const persistence = table === undefined ? undefined : becoming.get(table);
    if (persistence === undefined || persistence === sequence.persistence || ownerOf(before) !== table)
      continue;
    const properties = [...new Set([...(planned?.properties ?? []), "persistence"])];
    byId.set(sequence.id, { ...planned, type: "alter", previous: before, next: sequence, properties });
  }
  return [...byId.values()];
}

/** The tables that stay and become unlogged or logged. */
export function becomingOtherwise(
  changes: readonly Change[],
): ReadonlyMap<ObjectId, Sequence["persistence"]> {
  if (!kindsChanged(changes, "alter").has("table")) return new Map();
  return new Map(
    changes.flatMap((change) =>
      change.type === "alter" && change.next.kind === "table" && change.properties.includes("persistence")
        ? [[change.next.id, change.next.persistence] as const]
        : [],
    ),
  );
}

/** The table of the column that owns a sequence. */
export function ownerOf({ ownedBy }: Sequence): ObjectId | undefined {
  return ownedBy === null ? undefined : objectId("table", ownedBy.schema, ownedBy.name);
}
