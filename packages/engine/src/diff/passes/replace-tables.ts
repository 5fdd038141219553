import type { Column } from "../../kinds/column/model.js";
import type { CompositeType } from "../../kinds/composite-type/model.js";
import { kindOf } from "../../kinds/index.js";
import { sameName } from "../../kinds/names.js";
import type { Table } from "../../kinds/table/model.js";
import { type Change, kindsChanged, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { type CanonicalSchema, find, type Schema } from "../../model/schema.js";
import { isReplaced } from "../replaced-table.js";

/**
 * A table that becomes partitioned, or stops to be, or is partitioned otherwise or by columns of other types, or whose
 * type gets its attributes in another order, is made anew with all that lies in it, partitions included. Sequences that its
 * columns own are let go of before and owned again after, with their values.
 */
export function replaceTables(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  const roots = rootsOf(changes, pair);
  if (roots.size === 0) return changes;
  const replaced = withPartitions(roots, pair);
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const object of pair.next.objects.values()) {
    if (!liesIn(object, replaced, pair.next)) continue;
    const previous = pair.previous.objects.get(object.id);
    const change =
      object.kind === "sequence"
        ? loosenedSequence(object, previous, byId.get(object.id))
        : remade(object, previous, roots);
    if (change !== undefined) byId.set(object.id, change);
  }
  return [...byId.values()];
}

/** The tables whose rows go into new ones: PARTITION BY or what it reads changes, which ALTER TABLE cannot do. */
function rootsOf(changes: readonly Change[], pair: Pair<CanonicalSchema>): ReadonlySet<ObjectId> {
  const roots = new Set<ObjectId>();
  const isAltered = kindsChanged(changes, "alter").size > 0;
  for (const change of isAltered ? changes : []) {
    if (change.type !== "alter") continue;
    if (isReplaced(change)) roots.add(change.next.id);
    else if (change.next.kind === "table")
      for (const table of hashedOtherwise(change, pair)) roots.add(table);
    else if (change.next.kind === "column" && change.properties.some((property) => ofKey.has(property)))
      for (const table of partitionedBy(change.next, pair)) roots.add(table);
  }
  for (const id of mistyped(pair)) roots.add(id);
  return roots;
}

/** Tables whose columns, new ones at the end, stand in another order than the attributes of their type. */
function mistyped({ previous, next }: Pair<CanonicalSchema>): ObjectId[] {
  const found: ObjectId[] = [];
  for (const table of next.objects.values()) {
    if (table.kind !== "table" || table.ofType === null || !previous.objects.has(table.id)) continue;
    const type = find<CompositeType>(next, `compositeType ${table.ofType}` as ObjectId, "compositeType");
    const wanted = (type?.attributes ?? []).map(({ name }) => name);
    const there = columnsOf(table, previous).filter((name) => wanted.includes(name));
    if (!there.every((name, place) => name === wanted[place])) found.push(table.id);
  }
  return found;
}

function columnsOf({ schema, name: table }: Table, { objects }: Schema): string[] {
  return [...objects.values()]
    .filter(
      (object): object is Column =>
        object.kind === "column" && object.table === table && object.schema === schema,
    )
    .sort((a, b) => a.position - b.position)
    .map(({ name }) => name);
}

/** The table whose partition has another modulus or remainder: its rows are shared out anew. */
function hashedOtherwise({ previous, next }: Pair<SchemaObject>, pair: Pair<CanonicalSchema>): ObjectId[] {
  const [before, after] = [previous, next].map((one) => (one.kind === "table" ? one.partitionOf : null));
  if (!before || !after || !sameName(before, after) || before.bound === after.bound) return [];
  const whole = find<Table>(pair.previous, objectId("table", before.schema, before.name), "table");
  return whole?.partitionBy?.startsWith("HASH ") ? [whole.id] : [];
}

/** What of a column its table's partition key is made of. */
const ofKey: ReadonlySet<string> = new Set(["type", "collation", "generated"]);

/** The table that is partitioned by the column, and the partitions below that are: what a parent's column is, theirs is. */
function partitionedBy(
  { schema, table, name }: Column,
  { previous, next }: Pair<CanonicalSchema>,
): ObjectId[] {
  const id = objectId("table", schema, table);
  const [before, after] = [previous, next].map((one) => find<Table>(one, id, "table"));
  const own = [before, after].every((one) => one?.partitionColumns.includes(name) === true) ? [id] : [];
  if (after?.partitionBy == null) return own;
  const parts = [...next.objects.values()].filter(
    (one): one is Table =>
      one.kind === "table" && one.partitionOf?.schema === schema && one.partitionOf.name === table,
  );
  const columns = parts.flatMap(
    (part) => find<Column>(next, objectId("column", part.schema, part.name, name), "column") ?? [],
  );
  return [...own, ...columns.flatMap((column) => partitionedBy(column, { previous, next }))];
}

/** With them the partitions that stay partitions under them. */
function withPartitions(
  roots: ReadonlySet<ObjectId>,
  { previous, next }: Pair<CanonicalSchema>,
): ReadonlySet<ObjectId> {
  const replaced = new Set(roots);
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
  roots: ReadonlySet<ObjectId>,
): Change {
  if (previous === undefined) return { type: "create", next };
  if (!roots.has(next.id)) return { type: "recreate", previous, next, because: "its table is made anew" };
  return { type: "recreate", previous, next, because: "ALTER TABLE has no way there", refilled: true };
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
