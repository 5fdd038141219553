import type { Constraint } from "../kinds/constraint/model.js";
import type { Index } from "../kinds/index/model.js";
import { type Change, subject } from "../model/change.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { Schema } from "../model/schema.js";

/**
 * New indexes of partitioned tables that are made once the partitions are there: those that some partition has none for,
 * as one that joins later would get one; and those of several that are alike, as PostgreSQL would share out what a joining
 * partition has among them by age (AttachPartitionEnsureIndexes). With them those that they become part of.
 */
export function lateIndexes(changes: readonly Change[], next: Schema): ReadonlySet<ObjectId> {
  const made = new Map<ObjectId, Index>();
  for (const change of changes) {
    const object = subject(change);
    if (object.kind !== "index" || !object.partitioned || object.overForeign) continue;
    if (change.type === "create" || change.type === "recreate") made.set(object.id, object);
  }
  if (made.size === 0) return new Set();
  const alike = alikeIn(next);
  const late = new Set<ObjectId>();
  for (const index of made.values()) {
    if (index.valid && !alike.has(index.id)) continue;
    const chain = chainOf(index);
    // One that takes part in what is there already has to be there before its table joins.
    if (chain.every((id) => made.has(id))) for (const id of chain) late.add(id);
  }
  return late;

  function chainOf({ id, partitionOf }: Index): ObjectId[] {
    if (partitionOf === null) return [id];
    const outer = objectId("index", partitionOf.schema, partitionOf.name);
    const index = made.get(outer);
    return [id, ...(index === undefined ? [outer] : chainOf(index))];
  }
}

/** Indexes of partitioned tables that are like another, or like a key, of the same table. */
function alikeIn({ objects }: Schema): ReadonlySet<ObjectId> {
  const byShape = new Map<string, ObjectId[]>();
  for (const object of objects.values()) {
    const shape = object.kind === "index" || object.kind === "constraint" ? shapeOf(object) : undefined;
    if (shape !== undefined) byShape.set(shape, [...(byShape.get(shape) ?? []), object.id]);
  }
  return new Set([...byShape.values()].filter((ids) => ids.length > 1).flat());
}

/** What is the same for all that PostgreSQL takes for equal (CompareIndexInfo); it looks at more than this. */
function shapeOf(object: Index | Constraint): string | undefined {
  const { schema, table } = object;
  if (object.kind === "index") {
    if (!object.partitioned) return undefined;
    const keys = object.keys.map(({ column, expression }) => column ?? expression);
    return JSON.stringify([schema, table, object.unique, keys, object.include.length]);
  }
  if (object.type !== "primaryKey" && object.type !== "unique") return undefined;
  return JSON.stringify([schema, table, true, object.columns, object.index?.include.length ?? 0]);
}
