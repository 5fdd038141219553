import { chosenIndexes } from "../../kinds/table/render.js";
import { type Alter, type Change, kindsChanged, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

/** A table that names an index for CLUSTER or as its replica identity loses that with the index: it names the new one. */
export function chooseIndexesAgain(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (kindsChanged(changes, "recreate").size === 0) return changes;
  const remade = changes.filter((change) => change.type === "recreate");
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const change of remade) {
    const index = change.next;
    if (index.kind !== "index" && index.kind !== "constraint") continue;
    const id = objectId("table", index.schema, index.table);
    const [before, after] = [previous.objects.get(id), next.objects.get(id)];
    const planned = byId.get(id);
    if (before?.kind !== "table" || after?.kind !== "table") continue;
    if (!chosenIndexes(after).includes(index.name) || (planned !== undefined && planned.type !== "alter"))
      continue;
    byId.set(
      id,
      choosing(planned ?? { type: "alter", previous: before, next: after, properties: [] }, index.name),
    );
  }
  return [...byId.values()];
}

function choosing(change: Alter, index: string): Alter {
  const { previous, next } = change;
  if (previous.kind !== "table" || next.kind !== "table") return change;
  const clustered = next.clusterOn === index;
  const identified = next.replicaIdentity === index;
  const more = [...(clustered ? ["clusterOn"] : []), ...(identified ? ["replicaIdentity"] : [])];
  return {
    ...change,
    previous: {
      ...previous,
      clusterOn: clustered ? null : previous.clusterOn,
      replicaIdentity: identified ? "default" : previous.replicaIdentity,
    },
    properties: [...new Set([...change.properties, ...more])],
  };
}
