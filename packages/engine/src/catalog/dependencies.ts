import type { RowValues } from "../database/port.js";
import { firstUserOid } from "../kinds/filters.js";
import type { ObjectId } from "../model/identity.js";
import type { CollectedObjects } from "./collected-objects.js";

/**
 * `pg_depend` without what is pinned, internal to one object, or said by the objects themselves (a default's own column, a
 * constraint's columns): one row for each pair of catalogs, those of extensions' members apart. Most comparisons need few
 * of the edges, so they come as text that is taken apart when somebody asks.
 */
export const dependenciesQuery = `
  select classid::regclass::text, refclassid::regclass::text, deptype = 'e' as is_member,
    string_agg(concat_ws(' ', objid, objsubid, refobjid, refobjsubid), ',')
  from pg_depend where deptype = 'e'
    or deptype in ('n', 'a') and objid >= ${firstUserOid} and refobjid >= ${firstUserOid}
      and not (deptype = 'a' and refobjsubid > 0 and classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass))
  group by classid, refclassid, deptype = 'e'`;

/**
 * What an object needs by `pg_depend`, among known objects. An edge to a column counts for the column; an address that is
 * not known by its sub-id is taken as the whole object.
 */
export function recordedNeeds(
  rows: readonly RowValues[],
  collected: CollectedObjects,
): (id: ObjectId) => readonly ObjectId[] {
  let edges: ReadonlyMap<ObjectId, readonly ObjectId[]> | undefined;
  return (id) => {
    edges ??= recordedEdges(rows, collected);
    return edges.get(id) ?? [];
  };
}

function recordedEdges(
  rows: readonly RowValues[],
  collected: CollectedObjects,
): ReadonlyMap<ObjectId, readonly ObjectId[]> {
  const edges = new Map<ObjectId, ObjectId[]>();
  for (const [catalog, neededCatalog, , list] of rows) {
    for (const edge of (list ?? "").split(",")) {
      const [oid, subId, neededOid, neededSubId] = edge.split(" ") as [string, string, string, string];
      const from = collected.dependency(catalog ?? "", oid, subId);
      const to = from && collected.dependency(neededCatalog ?? "", neededOid, neededSubId);
      if (from === undefined || to === undefined) continue;
      const known = edges.get(from);
      if (known === undefined) edges.set(from, [to]);
      else known.push(to);
    }
  }
  return edges;
}
