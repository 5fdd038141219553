import { definitionOf } from "../diff/renames/equal-objects.js";
import { kindOf } from "../kinds/index.js";
import type { Rename } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { CanonicalSchema } from "../model/schema.js";
import type { Coverage } from "./complete-schema.js";

/** A declared object and the equal one of the database that has another name. */
export interface EqualObject {
  readonly declared: SchemaObject;
  readonly live: SchemaObject;
}

const unnamed = new Set(["constraint", "foreignKey", "index"]);

/**
 * Keys, constraints and indexes that the database has under other names than declared: equal in all that the source can
 * say. Where several are equal, they pair up in the order of their names.
 */
export function equalUnderOtherNames(
  declared: CanonicalSchema,
  live: CanonicalSchema,
  coverage: Coverage,
): EqualObject[] {
  const free = freeObjects(declared, live);
  const pairs: EqualObject[] = [];
  if (free.size === 0) return pairs;
  for (const object of onlyIn(declared, live)) {
    const candidates = free.get(placeOf(object)) ?? [];
    const found = candidates.findIndex((candidate) => isSame(object, candidate, coverage));
    const [match] = found < 0 ? [] : candidates.splice(found, 1);
    if (match !== undefined) pairs.push({ declared: object, live: match });
  }
  return pairs;
}

/** The renames that give declared objects the names they have in the database. */
export function alignment(pairs: readonly EqualObject[]): Rename[] {
  return pairs.map(({ declared, live }) => ({ type: "rename", previous: declared, next: live }));
}

function isSame(declared: SchemaObject, live: SchemaObject, coverage: Coverage): boolean {
  return definitionOf(coverage.inherit(declared, live)) === definitionOf(live);
}

function freeObjects(declared: CanonicalSchema, live: CanonicalSchema): Map<string, SchemaObject[]> {
  const free = new Map<string, SchemaObject[]>();
  for (const object of onlyIn(live, declared)) {
    const place = placeOf(object);
    free.set(place, [...(free.get(place) ?? []), object]);
  }
  return free;
}

function placeOf(object: SchemaObject): string {
  const container: ObjectId | null = kindOf(object).container(object);
  return `${object.kind} ${container}`;
}

/** Keys, constraints and indexes that the other schema has not, in the order of their names. */
function onlyIn(schema: CanonicalSchema, other: CanonicalSchema): SchemaObject[] {
  return [...schema.objects.values()]
    .filter(({ id, kind }) => unnamed.has(kind) && !other.objects.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
