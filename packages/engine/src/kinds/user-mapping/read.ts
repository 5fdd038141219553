import { objectId } from "../../model/identity.js";
import type { Reader } from "../kind.js";
import type { UserMapping } from "./model.js";

/** When `pg_user_mappings` shows a role the options (the view's definition); without options it shows NULL either way. */
export const visibleOptions = `m.umoptions is not null
  or (m.umuser <> 0 and m.usename = current_user and (pg_has_role(s.srvowner, 'USAGE') or has_server_privilege(s.oid, 'USAGE')))
  or (m.umuser = 0 and pg_has_role(s.srvowner, 'USAGE'))
  or (select r.rolsuper from pg_roles r where r.rolname = current_user)`;

export const readUserMapping: Reader<UserMapping> = {
  catalog: "pg_user_mapping",
  sql: () =>
    `select m.umid, m.srvname as server, m.usename as role, to_json(m.umoptions) as options, ${visibleOptions} as visible
     from pg_user_mappings m join pg_foreign_server s on s.oid = m.srvid`,
  parse: (row) => {
    const [server, name] = [row.text("server"), row.text("role")];
    const object: UserMapping = {
      kind: "userMapping",
      id: objectId("userMapping", server, name),
      name,
      server,
      options: row.boolean("visible") ? [...row.list("options")].sort() : null,
    };
    return { oid: row.text("umid"), object };
  },
};
