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
    const known: ObjectId[] = [];
    const add = (needed: ObjectId) => {
      // The objects' own ids: strings whose hashes are known already.
      const own = objects.get(needed)?.id;
      if (own !== undefined && own !== id && !known.includes(own)) known.push(own);
    };
    const object = objects.get(id) as SchemaObject;
    for (const needed of kindOf(object).dependencies(object)) add(needed);
    for (const needed of more(id)) add(needed);
    return known;
  });
}
