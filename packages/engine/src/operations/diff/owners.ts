import { addressId } from "../../model/address.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

/**
 * Schemas in which an owner means the same on both sides. A live database does not name the role that reads it (what it
 * owns is the runner's), so nobody else may: `runners`. A `silent` next side that names no owner at all leaves them as
 * they are: files are mostly written without.
 */
export function settleOwners(
  { previous, next }: Pair<CanonicalSchema>,
  runners: readonly string[],
  silent: boolean,
): Pair<CanonicalSchema> {
  const isRunners = (object: SchemaObject) => object.kind === "owner" && runners.includes(object.role);
  const before = without(previous, isRunners);
  const after = without(next, isRunners);
  const names = [...after.objects.values()].some(({ kind }) => kind === "owner");
  return { previous: before, next: silent && !names ? withOwners(after, before) : after };
}

function without(schema: CanonicalSchema, gone: (object: SchemaObject) => boolean): CanonicalSchema {
  const going = [...schema.objects.values()].filter(gone);
  if (going.length === 0) return schema;
  const objects = new Map(schema.objects);
  for (const { id } of going) objects.delete(id);
  return asCanonical({ ...schema, objects });
}

function withOwners(schema: CanonicalSchema, from: CanonicalSchema): CanonicalSchema {
  const objects = new Map(schema.objects);
  const dependencies = new Map<ObjectId, readonly ObjectId[]>(schema.dependencies);
  for (const [id, object] of from.objects) {
    if (object.kind !== "owner" || !schema.objects.has(addressId(object.target))) continue;
    objects.set(id, object);
    dependencies.set(id, from.dependencies.get(id) ?? []);
  }
  return asCanonical({ objects, dependencies });
}
