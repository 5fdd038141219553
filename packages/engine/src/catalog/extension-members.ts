import type { QueryResult } from "../database/port.js";

/** Objects that belong to an extension (`pg_depend.deptype` e) are the extension's, not the schema's. */
export const extensionMembersQuery = `
  select classid::regclass::text as catalog, objid, refobjid from pg_depend where deptype = 'e'`;

/** By catalog, for the OID of each member that of its extension. */
export type ExtensionMembers = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function membersOf({ rows }: QueryResult): ExtensionMembers {
  const members = new Map<string, Map<string, string>>();
  for (const [catalog, oid, extension] of rows as readonly (readonly string[])[]) {
    const known = members.get(catalog ?? "") ?? new Map<string, string>();
    members.set(catalog ?? "", known.set(oid ?? "", extension ?? ""));
  }
  return members;
}
