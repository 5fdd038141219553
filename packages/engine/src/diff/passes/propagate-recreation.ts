import { kindOf } from "../../kinds/index.js";
import { type Alter, type Change, type Recreate, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema, Schema } from "../../model/schema.js";

/**
 * What depends on a changed object and cannot be carried through the change is dropped before and made again after it,
 * and so on to whatever depends on that. Each kind says what it survives; the edges are those of the previous side.
 */
export function propagateRecreation(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): Change[] {
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const dependents = dependentsOf(previous);
  const queue: (Alter | Recreate)[] = changes.filter(disturbs);
  for (const change of changes) {
    if (change.type !== "drop" || !isKey(change.previous)) continue;
    for (const id of dependents.get(change.previous.id) ?? []) {
      const made = withoutKey(id, change.previous, byId.get(id), { previous, next });
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

function isKey({ kind }: SchemaObject): boolean {
  return kind === "constraint" || kind === "index";
}

/**
 * A key that goes holds up what does not name it and stays as it is: foreign keys, and views that group by it. They are
 * made again over the key that serves them then. What is altered lets go of it by itself, but for a foreign key.
 */
function withoutKey(
  id: ObjectId,
  key: SchemaObject,
  planned: Change | undefined,
  { previous, next }: Pair<CanonicalSchema>,
): Recreate | undefined {
  const [before, after] = [previous.objects.get(id), next.objects.get(id)];
  if (before === undefined || after === undefined) return;
  if (planned !== undefined && (planned.type !== "alter" || after.kind !== "foreignKey")) return;
  return { type: "recreate", previous: before, next: after, because: `${key.id} goes` };
}

/** For each object, those that need it. */
export function dependentsOf(schema: Schema): ReadonlyMap<ObjectId, readonly ObjectId[]> {
  const dependents = new Map<ObjectId, ObjectId[]>();
  for (const [id, needed] of schema.dependencies) {
    for (const one of needed) {
      const list = dependents.get(one);
      if (list === undefined) dependents.set(one, [id]);
      else list.push(id);
    }
  }
  return dependents;
}
