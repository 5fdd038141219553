import type { Table } from "../kinds/table/model.js";
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
  const becoming = new Map<ObjectId, Table["persistence"]>();
  for (const change of changes) {
    if (change.type !== "alter" || change.next.kind !== "table") continue;
    if (change.properties.includes("persistence")) becoming.set(change.next.id, change.next.persistence);
  }
  if (becoming.size === 0) return;
  for (const key of next.objects.values()) {
    if (key.kind !== "foreignKey" || !previous.objects.has(key.id)) continue;
    const referring = objectId("table", key.schema, key.table);
    const referred = objectId("table", key.references.schema, key.references.name);
    if (becoming.get(referring) === "unlogged") graph.mustFollow(`alter ${referred}`, `alter ${referring}`);
    else if (becoming.has(referring)) graph.mustFollow(`alter ${referring}`, `alter ${referred}`);
  }
}
