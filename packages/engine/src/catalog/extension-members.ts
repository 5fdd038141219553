import type { RowValues } from "../database/port.js";

/** By catalog, for the OID of each member that of its extension. */
export type ExtensionMembers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The members so far, and what takes those rows of `dependenciesQuery` that are about members. */
export function collectMembers() {
  const members = new Map<string, Map<string, string>>();
  const add = ([catalog, , , list]: RowValues): void => {
    const known = members.get(catalog ?? "") ?? new Map<string, string>();
    members.set(catalog ?? "", known);
    for (const edge of (list ?? "").split(",")) {
      const [oid = "", , extension = ""] = edge.split(" ");
      known.set(oid, extension);
    }
  };
  return { members: members as ExtensionMembers, add };
}
