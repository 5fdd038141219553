import { objectId } from "../../model/identity.js";
import type { Reader } from "../kind.js";
import type { SchemaNamespace } from "./model.js";

export const readSchema: Reader<SchemaNamespace> = {
  catalog: "pg_namespace",
  sql: () =>
    `select oid, nspname as name from pg_namespace
     where nspname <> 'information_schema' and nspname not like 'pg\\_%'`,
  parse: (row) => {
    const name = row.text("name");
    return { oid: row.text("oid"), object: { kind: "schema", id: objectId("schema", name), name } };
  },
};
