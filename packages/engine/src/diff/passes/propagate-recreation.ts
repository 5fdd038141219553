import { kindOf } from "../../kinds/index.js";
import type { Table } from "../../kinds/table/model.js";
import { type Alter, type Change, onlyOf, type Recreate, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { type CanonicalSchema, find, type Schema } from "../../model/schema.js";
import { equalValues } from "../equal-values.js";

/**
 * What depends on a changed object and cannot be carried through the change is dropped before and made again after it,
 * and so on to whatever depends on that. Each kind says what it survives; the edges are those of the previous side.
 */
export function propagateRecreation(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (onlyOf("create", changes)) return changes;
  const queue: (Alter | Recreate)[] = changes.filter(disturbs);
  const drops = changes.filter((change) => change.type === "drop");
  if (queue.length === 0 && drops.length === 0) return changes;
  // Only what stays can be made anew.
  const dependents = dependentsOf(previous, (id) => next.objects.has(id));
  if (dependents.size === 0) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const takers = takersOf(drops.length === 0 ? [] : changes);
  for (const change of drops) {
    for (const id of dependents.get(change.previous.id) ?? []) {
      const made = withoutGone(id, change.previous, byId.get(id), takers, { previous, next });
      if (made === undefined) continue;
      byId.set(id, made);
      queue.push(made);
    }
  }
  for (let change = queue.pop(); change !== undefined; change = queue.pop()) {
    for (const id of dependents.get(subject(change).id) ?? []) {
      const made = recreationOf(id, change, byId.get(id), { previous, next });
      if (made === undefined) continue;
      byId.set(id, made);
      queue.push(made);
    }
  }
  return [...byId.values()];
}

/** True for a change that what depends on its object may not live through. */
function disturbs(change: Change): change is Alter | Recreate {
  if (change.type === "recreate") return true;
  if (change.type !== "alter") return false;
  const disturbing = kindOf(change.next).disturbing as readonly string[] | undefined;
  return change.properties.some((property) => disturbing?.includes(property));
}

function recreationOf(
  id: ObjectId,
  cause: Alter | Recreate,
  planned: Change | undefined,
  { previous, next }: Pair<CanonicalSchema>,
): Recreate | undefined {
  const [before, after] = [previous.objects.get(id), next.objects.get(id)];
  if (before === undefined || after === undefined || planned?.type === "recreate" || planned?.type === "drop")
    return;
  if (kindOf(after).survives(after, cause)) return;
  return { type: "recreate", previous: before, next: after, because: `${subject(cause).id} changes` };
}

/** The new objects by the names they take. */
function takersOf(changes: readonly Change[]): ReadonlyMap<string, ObjectId> {
  const takers = new Map<string, ObjectId>();
  for (const change of changes) {
    if (change.type !== "create") continue;
    for (const name of kindOf(change.next).takes(change.next)) takers.set(name, change.next.id);
  }
  return takers;
}

/**
 * What stays although something goes that it needs: foreign keys, and views that group by a key, name none and go on with
 * the key that serves them then; and what needs a name goes on with the object of another kind that takes the name.
 */
function withoutGone(
  id: ObjectId,
  gone: SchemaObject,
  planned: Change | undefined,
  takers: ReadonlyMap<string, ObjectId>,
  { previous, next }: Pair<CanonicalSchema>,
): Recreate | undefined {
  const [before, after] = [previous.objects.get(id), next.objects.get(id)];
  if (before === undefined || after === undefined || holdsRows.has(after.kind)) return;
  if (planned !== undefined && planned.type !== "alter") return;
  const needed = (next.dependencies.get(id) ?? []).flatMap((one) => withContainer(one, next));
  const names = withContainer(gone.id, previous).flatMap((one) => {
    const object = previous.objects.get(one);
    return object === undefined ? [] : kindOf(object).takes(object);
  });
  const passedOn = names.some((name) => needed.includes(takers.get(name) ?? id));
  const unnamed = isKey(gone) && (planned === undefined || after.kind === "foreignKey");
  if (!unnamed && !passedOn && !goesAlong({ previous: before, next: after }, gone, { previous, next }))
    return;
  return { type: "recreate", previous: before, next: after, because: `${gone.id} goes` };
}

/** The index of a partition goes with that of the whole table, unless the partition is detached before. */
function goesAlong(
  { previous: before, next: after }: Pair<SchemaObject>,
  gone: SchemaObject,
  { previous, next }: Pair<Schema>,
): boolean {
  if (before.kind !== "index" || after.kind !== "index" || before.partitionOf === null) return false;
  if (gone.id !== objectId("index", before.partitionOf.schema, before.partitionOf.name)) return false;
  const id = objectId("table", before.schema, before.table);
  const [was, is] = [previous, next].map((schema) => find<Table>(schema, id, "table"));
  return equalValues(was?.partitionOf, is?.partitionOf);
}

/** What reads a table's columns is recorded as needing those. */
function withContainer(id: ObjectId, schema: Schema): ObjectId[] {
  const object = schema.objects.get(id);
  const container = object?.kind === "column" ? kindOf(object).container(object) : null;
  return container === null ? [id] : [id, container];
}

/** What cannot be made again. */
const holdsRows: ReadonlySet<KindName> = new Set(["table", "column", "domain", "compositeType", "sequence"]);

function isKey({ kind }: SchemaObject): boolean {
  return kind === "constraint" || kind === "index";
}

/** For each object, those that need it, of those that count. */
export function dependentsOf(
  schema: Schema,
  counts: (id: ObjectId) => boolean = () => true,
): ReadonlyMap<ObjectId, readonly ObjectId[]> {
  const dependents = new Map<ObjectId, ObjectId[]>();
  for (const id of schema.objects.keys()) {
    if (!counts(id)) continue;
    for (const one of schema.dependencies.get(id) ?? []) {
      const list = dependents.get(one);
      if (list === undefined) dependents.set(one, [id]);
      else list.push(id);
    }
  }
  return dependents;
}
