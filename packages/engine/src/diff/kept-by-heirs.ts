import type { ObjectId } from "../model/identity.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import { hasInheritance, Inheritance, isHandedDown } from "./inheritance.js";

/**
 * Columns and checks that go from a parent while a table that inherits them keeps them, with its values: they are dropped
 * from the parent ONLY, which makes them the heir's own (PostgreSQL manual, ALTER TABLE, Notes).
 */
export function keptByHeirs({ previous, next }: Pair<Schema>): ReadonlySet<ObjectId> {
  const kept = new Set<ObjectId>();
  if (!hasInheritance(previous)) return kept;
  const family = new Inheritance(previous);
  const handedDown = [...previous.objects.values()].filter(isHandedDown).filter(({ local }) => !local);
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const object of handedDown) {
      if (!next.objects.has(object.id) && !kept.has(object.id)) continue;
      for (const origin of family.origins(object)) if (!next.objects.has(origin)) kept.add(origin);
    }
  }
  return kept;
}
