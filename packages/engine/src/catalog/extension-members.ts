import type { QueryResult } from "../database/port.js";

/** Objects that belong to an extension (`pg_depend.deptype` e) are the extension's, not the schema's. */
export const extensionMembersQuery = `
  select classid::regclass::text as catalog, objid from pg_depend where deptype = 'e'`;

/** `catalog:oid` of each member. */
export function membersOf(result: QueryResult): ReadonlySet<string> {
  return new Set(result.rows.map(([catalog, oid]) => `${catalog?.replace("pg_catalog.", "")}:${oid}`));
}
