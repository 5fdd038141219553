import type { RowValues } from "../database/port.js";

/** Objects that belong to an extension (`pg_depend.deptype` e) are the extension's, not the schema's. */
export const extensionMembersQuery = `
  select classid::regclass::text as catalog, objid, refobjid from pg_depend where deptype = 'e'`;

/** By catalog, for the OID of each member that of its extension. */
export type ExtensionMembers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The members so far, and what takes rows of the query above. */
export function collectMembers() {
  const members = new Map<string, Map<string, string>>();
  const add = ([catalog, oid, extension]: RowValues): void => {
    const known = members.get(catalog ?? "") ?? new Map<string, string>();
    members.set(catalog ?? "", known.set(oid ?? "", extension ?? ""));
  };
  return { members: members as ExtensionMembers, add };
}
