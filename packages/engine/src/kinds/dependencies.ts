import { type Edges, LazyEdges } from "../model/edges.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { kindOf } from "./index.js";

/**
 * What each object names by itself, as far as it is among the objects; and what `more` knows besides (`pg_depend`, what a
 * declaration says). Worked out when asked for: neither the objects nor what `more` answers may change after.
 */
export function dependenciesAmong(
  objects: ReadonlyMap<ObjectId, SchemaObject>,
  more: (id: ObjectId) => readonly ObjectId[] = () => [],
): Edges {
  return new LazyEdges(objects, (id) => {
    const object = objects.get(id) as SchemaObject;
    const own = kindOf(object).dependencies(object);
    const further = more(id);
    const all = further.length === 0 ? own : [...new Set([...own, ...further])];
    return all.filter((needed) => needed !== id && objects.has(needed));
  });
}
