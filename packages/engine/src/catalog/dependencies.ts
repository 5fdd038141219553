import type { Session } from "../database/port.js";
import type { ObjectId } from "../model/identity.js";
import type { CollectedObjects } from "./collected-objects.js";

/** `pg_depend` without what is pinned, internal to one object, or about an extension. */
const dependenciesQuery = `
  select classid::regclass::text, objid, objsubid, refclassid::regclass::text, refobjid, refobjsubid
  from pg_depend where deptype in ('n', 'a') and objid >= 16384 and refobjid >= 16384`;

/**
 * The edges of `pg_depend` between known objects, added to what objects name themselves. An edge to a column counts for
 * the column; an address that is not known by its sub-id is taken as the whole object.
 */
export async function readDependencies(
  session: Session,
  collected: CollectedObjects,
  own: ReadonlyMap<ObjectId, readonly ObjectId[]>,
): Promise<ReadonlyMap<ObjectId, readonly ObjectId[]>> {
  const edges = new Map<ObjectId, readonly ObjectId[]>(own);
  const { rows } = await session.query(dependenciesQuery);
  for (const [catalog, oid, subId, neededCatalog, neededOid, neededSubId] of rows as readonly string[][]) {
    const from = collected.dependency(catalog ?? "", oid ?? "", subId ?? "0");
    if (from === undefined) continue;
    const to = collected.dependency(neededCatalog ?? "", neededOid ?? "", neededSubId ?? "0");
    const known = edges.get(from);
    if (to === undefined || to === from || known === undefined || known.includes(to)) continue;
    edges.set(from, [...known, to]);
  }
  return edges;
}
