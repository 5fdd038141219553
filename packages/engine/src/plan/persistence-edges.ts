import { becomingOtherwise, ownerOf } from "../diff/passes/keep-sequences-apart.js";
import type { Sequence } from "../kinds/sequence/model.js";
import type { Change } from "../model/change.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/**
 * A permanent table refers to permanent ones only: what is referred to becomes permanent first, and unlogged last
 * (PostgreSQL's ATPrepChangePersistence).
 */
export function persistenceOrder(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  { previous, next }: Pair<Schema>,
): void {
  const becoming = becomingOtherwise(changes);
  if (becoming.size === 0) return;
  for (const change of changes) leaveSequences(graph, change, becoming);
  for (const key of next.objects.values()) {
    if (key.kind !== "foreignKey" || !previous.objects.has(key.id)) continue;
    const referring = objectId("table", key.schema, key.table);
    const referred = objectId("table", key.references.schema, key.references.name);
    if (becoming.get(referring) === "unlogged") graph.mustFollow(`alter ${referred}`, `alter ${referring}`);
    else if (becoming.has(referring)) graph.mustFollow(`alter ${referring}`, `alter ${referred}`);
  }
}

/** A table takes the sequences along that it owns then: not one that it gave away before, or is given after. */
function leaveSequences(
  graph: Graph<StepKey>,
  change: Change,
  becoming: ReadonlyMap<ObjectId, Sequence["persistence"]>,
): void {
  if (change.type !== "alter" || change.next.kind !== "sequence" || change.previous.kind !== "sequence")
    return;
  const [before, after] = [ownerOf(change.previous), ownerOf(change.next)];
  const own: StepKey = `alter ${change.next.id}`;
  if (after !== undefined && becoming.has(after)) graph.mustFollow(own, `alter ${after}`);
  if (before !== undefined && before !== after && becoming.has(before))
    graph.mustFollow(`alter ${before}`, own);
}
