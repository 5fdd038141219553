import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

/**
 * The next schema, with what only PostgreSQL 18 knows of a NOT NULL (its name, NO INHERIT, NOT VALID) as the previous has
 * it: an older server cannot say it, or cannot hold it.
 */
export function keepNotNullNames(
  { previous, next }: Pair<CanonicalSchema>,
  majors: Pair<number>,
): CanonicalSchema {
  if (majors.previous >= 18 && majors.next >= 18) return next;
  const kept = (object: SchemaObject): SchemaObject => {
    if (object.kind !== "column") return object;
    const before = previous.objects.get(object.id);
    const known = before?.kind === "column" && before.notNull && object.notNull;
    return { ...object, notNullConstraint: known ? before.notNullConstraint : null };
  };
  const objects = new Map([...next.objects].map(([id, object]) => [id, kept(object)]));
  return asCanonical({ objects, dependencies: next.dependencies });
}
