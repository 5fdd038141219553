import { objectId } from "../../model/identity.js";
import type { Reader } from "../kind.js";
import type { Extension } from "./model.js";

/** PL/pgSQL is left out: initdb installs it in every database. */
export const readExtension: Reader<Extension> = {
  catalog: "pg_extension",
  sql: () =>
    `select e.oid, e.extname as name, n.nspname as schema, e.extversion as version
     from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql'`,
  parse: (row) => {
    const [name, schema, version] = [row.text("name"), row.text("schema"), row.text("version")];
    const id = objectId("extension", name);
    const object: Extension = { kind: "extension", id, name, schema, version, pinned: false };
    return { oid: row.text("oid"), object };
  },
};
