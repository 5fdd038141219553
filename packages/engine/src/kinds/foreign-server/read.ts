import { objectId } from "../../model/identity.js";
import { firstUserOid } from "../filters.js";
import type { Reader } from "../kind.js";
import type { ForeignServer } from "./model.js";

export const readForeignServer: Reader<ForeignServer> = {
  catalog: "pg_foreign_server",
  sql: () =>
    `select s.oid, s.srvname as name, w.fdwname as wrapper, s.srvtype as type, s.srvversion as version, to_json(s.srvoptions) as options
     from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw where s.oid >= ${firstUserOid}`,
  parse: (row) => {
    const name = row.text("name");
    const object: ForeignServer = {
      kind: "foreignServer",
      id: objectId("foreignServer", name),
      name,
      wrapper: row.text("wrapper"),
      type: row.nullable("type"),
      version: row.nullable("version"),
      options: [...row.list("options")].sort(),
    };
    return { oid: row.text("oid"), object };
  },
};
