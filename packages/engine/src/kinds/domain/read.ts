import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { Domain } from "./model.js";

export const readDomain: Reader<Domain> = {
  catalog: "pg_type",
  sql: () =>
    `select t.oid, t.typarray, n.nspname as schema, t.typname as name, format_type(t.typbasetype, t.typtypmod) as type,
       case when t.typcollation <> b.typcollation then (select quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
         from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace where co.oid = t.typcollation) end as collation,
       pg_get_expr(t.typdefaultbin, 0) as default, t.typnotnull
     from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_type b on b.oid = t.typbasetype
     where t.typtype = 'd' and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    return {
      oid: row.text("oid"),
      aliases: [["pg_type", row.text("typarray")]],
      object: {
        kind: "domain",
        id: objectId("domain", schema, name),
        schema,
        name,
        type: row.text("type"),
        collation: row.nullable("collation"),
        default: row.nullable("default"),
        notNull: row.boolean("typnotnull"),
      },
    };
  },
};
