import type { Session } from "../database/port.js";
import type { ObjectId } from "../model/identity.js";

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
  addresses: ReadonlyMap<string, ObjectId>,
  own: ReadonlyMap<ObjectId, readonly ObjectId[]>,
): Promise<ReadonlyMap<ObjectId, readonly ObjectId[]>> {
  const edges = new Map([...own].map(([id, needed]) => [id, new Set(needed)]));
  const { rows } = await session.query(dependenciesQuery);
  const find = (catalog: string | null, oid: string | null, subId: string | null) => {
    const place = `${catalog?.replace("pg_catalog.", "")}:${oid}`;
    return addresses.get(`${place}:${subId}`) ?? addresses.get(`${place}:0`);
  };
  for (const [catalog, oid, subId, neededCatalog, neededOid, neededSubId] of rows as (string | null)[][]) {
    const from = find(catalog ?? null, oid ?? null, subId ?? null);
    const to = find(neededCatalog ?? null, neededOid ?? null, neededSubId ?? null);
    if (from !== undefined && to !== undefined && from !== to) edges.get(from)?.add(to);
  }
  return new Map([...edges].map(([id, needed]) => [id, [...needed]]));
}
