import { differingProperties } from "../diff/compare.js";
import { kindOf } from "../kinds/index.js";
import { EdgesAmong } from "../model/edges.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";

/** What a source can say, and what it therefore leaves to the database. */
export interface Coverage {
  /** True for what it could declare. Other objects that it does not declare are the database's, without a word. */
  concerns(object: SchemaObject): boolean;
  /** A declared object with everything the source cannot say taken from the object of the database. */
  inherit(declared: SchemaObject, live: SchemaObject): SchemaObject;
}

/** A drop that does not happen, because something that stays needs the object. */
export interface NeededObject {
  readonly object: SchemaObject;
  readonly neededBy: SchemaObject;
}

export interface CompletedSchema {
  /** The whole database as it will be. */
  readonly next: CanonicalSchema;
  /** What was to go and stays. */
  readonly needed: readonly NeededObject[];
}

/**
 * The schema that a database has once it is as declared: what is declared, completed with what the source cannot say, and
 * whatever else the database holds and nobody decided to drop. Names must have been aligned. What lies in a dropped
 * object goes with it; what something else needs stays.
 */
export function completeSchema(
  declared: CanonicalSchema,
  live: CanonicalSchema,
  coverage: Coverage,
  drops: ReadonlySet<ObjectId>,
): CompletedSchema {
  const { gone, needed } = settleDrops(declared, live, drops);
  const objects = new Map<ObjectId, SchemaObject>();
  for (const [id, object] of declared.objects) {
    const before = live.objects.get(id);
    objects.set(id, before === undefined ? object : shared(coverage.inherit(object, before), before));
  }
  for (const [id, object] of live.objects) {
    if (!declared.objects.has(id) && !gone.has(id)) objects.set(id, object);
  }
  if (isWholly(objects, live)) return { next: live, needed };
  const needs = (id: ObjectId) => (declared.dependencies.get(id) ?? live.dependencies.get(id)) as ObjectId[];
  return { next: asCanonical({ objects, dependencies: new EdgesAmong(objects, needs) }), needed };
}

/** The object of the database where nothing differs: what is one object need not be compared again. */
function shared(object: SchemaObject, before: SchemaObject): SchemaObject {
  return differingProperties({ previous: before, next: object }).length === 0 ? before : object;
}

function isWholly(objects: ReadonlyMap<ObjectId, SchemaObject>, live: CanonicalSchema): boolean {
  if (objects.size !== live.objects.size) return false;
  for (const [id, object] of objects) if (live.objects.get(id) !== object) return false;
  return true;
}

function settleDrops(
  declared: CanonicalSchema,
  live: CanonicalSchema,
  drops: ReadonlySet<ObjectId>,
): { readonly gone: ReadonlySet<ObjectId>; readonly needed: readonly NeededObject[] } {
  const wanted = new Set(drops);
  const needed: NeededObject[] = [];
  for (;;) {
    const gone = withParts(wanted, declared, live);
    const kept = firstNeeded(gone, declared, live);
    if (kept === undefined) return { gone, needed };
    needed.push(kept);
    for (const id of takers(kept.object.id, live)) wanted.delete(id);
  }
}

/** The object itself and the containers whose drop would take it along. */
function takers(id: ObjectId, live: CanonicalSchema): ObjectId[] {
  const object = live.objects.get(id);
  const container = object === undefined ? null : kindOf(object).container(object);
  return container === null ? [id] : [id, ...takers(container, live)];
}

/** What is dropped, and what PostgreSQL drops along with it: all that lies in it or is made of its columns. */
function withParts(
  wanted: ReadonlySet<ObjectId>,
  declared: CanonicalSchema,
  live: CanonicalSchema,
): ReadonlySet<ObjectId> {
  const gone = new Set(wanted);
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    for (const object of live.objects.values()) {
      if (!declared.objects.has(object.id) && goesAlong(object, gone, live)) gone.add(object.id);
    }
  }
  return gone;
}

const partsOfTables: ReadonlySet<KindName> = new Set(["constraint", "foreignKey", "index"]);

function goesAlong(object: SchemaObject, gone: ReadonlySet<ObjectId>, live: CanonicalSchema): boolean {
  const { container, carriers } = kindOf(object);
  const takers = [container(object), ...(carriers?.(object) ?? [])];
  if (takers.some((id) => id !== null && gone.has(id))) return true;
  if (!partsOfTables.has(object.kind)) return false;
  return (live.dependencies.get(object.id) ?? []).some(
    (id) => gone.has(id) && live.objects.get(id)?.kind === "column",
  );
}

function firstNeeded(
  gone: ReadonlySet<ObjectId>,
  declared: CanonicalSchema,
  live: CanonicalSchema,
): NeededObject | undefined {
  for (const object of live.objects.values()) {
    if (gone.has(object.id) || declared.objects.has(object.id)) continue;
    for (const id of live.dependencies.get(object.id) ?? []) {
      const needed = gone.has(id) ? live.objects.get(id) : undefined;
      if (needed !== undefined) return { object: needed, neededBy: object };
    }
  }
  return undefined;
}
