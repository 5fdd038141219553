import type { RowValues } from "../database/port.js";
import { firstUserOid } from "../kinds/filters.js";

/** Objects of a sort that Godwit does not compare, by name: they are there, and nothing is done with them. */
export interface Unmodelled {
  /** The sort, in the manual's words. */
  readonly what: string;
  readonly names: readonly string[];
}

/** For each sort the catalog it lies in, the expression that names a row `x`, which rows it is about, and their source. */
const sorts: readonly (readonly [
  what: string,
  catalog: string,
  name: string,
  condition?: string,
  from?: string,
])[] = [
  [
    "subscription",
    "pg_subscription",
    "x.subname",
    "x.subdbid = (select oid from pg_database where datname = current_database())",
    // Before PostgreSQL 14 only superusers may read its oid.
    `(select ${firstUserOid}::oid as oid, subname, subdbid from pg_subscription)`,
  ],
  ["access method", "pg_am", "x.amname"],
];

/** One row for each object of a sort that is not modelled and belongs to no extension. */
export const unmodelledQuery = sorts
  .map(
    ([what, catalog, name, condition = "true", from = catalog]) =>
      `select '${what}' as what, (${name})::text as name from ${from} x where x.oid >= ${firstUserOid} and ${condition}
       and not exists (select from pg_depend e where e.classid = '${catalog}'::regclass and e.objid = x.oid and e.deptype = 'e')`,
  )
  .join("\nunion all ");

/** The objects by sort, both in order of their names. */
export function unmodelledIn(rows: readonly RowValues[]): readonly Unmodelled[] {
  const byWhat = new Map<string, string[]>();
  for (const [what, name] of rows) {
    const names = byWhat.get(what ?? "") ?? [];
    byWhat.set(what ?? "", [...names, name ?? ""]);
  }
  return [...byWhat]
    .map(([what, names]) => ({ what, names: names.sort() }))
    .sort((a, b) => (a.what < b.what ? -1 : 1));
}
