import type { QueryResult } from "../database/port.js";

/** Objects that belong to an extension (`pg_depend.deptype` e) are the extension's, not the schema's. */
export const extensionMembersQuery = `
  select classid::regclass::text as catalog, objid, refobjid from pg_depend where deptype = 'e'`;

/** For `catalog:oid` of each member, the OID of its extension. */
export function membersOf(result: QueryResult): ReadonlyMap<string, string> {
  return new Map(result.rows.map(([catalog, oid, extension]) => [`${catalog}:${oid}`, extension ?? ""]));
}
