import { kindOf } from "../../kinds/index.js";
import { type Change, type Recreate, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema, Schema } from "../../model/schema.js";
import { isReplaced } from "../replaced-table.js";

/**
 * A table that becomes partitioned, or stops to be, or is partitioned otherwise, is made anew with all that lies in it,
 * partitions included. Sequences that its columns own are let go of before and owned again after, with their values.
 */
export function replaceTables(changes: readonly Change[], pair: Pair<CanonicalSchema>): Change[] {
  const replaced = replacedTables(changes, pair);
  if (replaced.size === 0) return [...changes];
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const object of pair.next.objects.values()) {
    if (!liesIn(object, replaced, pair.next)) continue;
    const previous = pair.previous.objects.get(object.id);
    const change =
      object.kind === "sequence"
        ? loosenedSequence(object, previous, byId.get(object.id))
        : remade(object, previous, replaced);
    if (change !== undefined) byId.set(object.id, change);
  }
  return [...byId.values()];
}

/** The tables whose rows go into new ones, and the partitions that stay partitions under them. */
function replacedTables(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): ReadonlySet<ObjectId> {
  const roots = changes.filter((change) => change.type === "alter" && isReplaced(change));
  const replaced = new Set(roots.map((change) => subject(change).id));
  if (replaced.size === 0) return replaced;
  for (let size = -1; size !== replaced.size; ) {
    size = replaced.size;
    for (const before of previous.objects.values()) {
      const after = next.objects.get(before.id);
      if (before.kind !== "table" || after?.kind !== "table" || after.partitionOf === null) continue;
      const parents = [before.partitionOf, after.partitionOf].map(
        (parent) => parent && objectId("table", parent.schema, parent.name),
      );
      if (parents.every((parent) => parent !== null && replaced.has(parent))) replaced.add(before.id);
    }
  }
  return replaced;
}

function liesIn(object: SchemaObject, tables: ReadonlySet<ObjectId>, schema: Schema): boolean {
  if (tables.has(object.id)) return true;
  if (object.kind === "table") return false;
  const container = kindOf(object).container(object);
  const outer = container === null ? undefined : schema.objects.get(container);
  return outer !== undefined && liesIn(outer, tables, schema);
}

function remade(
  next: SchemaObject,
  previous: SchemaObject | undefined,
  tables: ReadonlySet<ObjectId>,
): Change {
  if (previous === undefined) return { type: "create", next };
  const because = tables.has(next.id) ? "PARTITION BY cannot be altered" : "its table is made anew";
  return { type: "recreate", previous, next, because } satisfies Recreate;
}

function loosenedSequence(
  next: SchemaObject,
  previous: SchemaObject | undefined,
  planned: Change | undefined,
): Change | undefined {
  if (previous?.kind !== "sequence" || (planned !== undefined && planned.type !== "alter")) return undefined;
  const properties = [...new Set([...(planned?.properties ?? []), "ownedBy"])];
  return { type: "alter", previous, next, properties, loosened: true };
}
