import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { RangeType } from "./model.js";

export const readRangeType: Reader<RangeType> = {
  catalog: "pg_type",
  sql: (major) =>
    `select t.oid, t.typarray, n.nspname as schema, t.typname as name, format_type(r.rngsubtype, null) as subtype,
       case when not oc.opcdefault or oc.opcintype <> r.rngsubtype and exists (select from pg_opclass d
           where d.opcmethod = oc.opcmethod and d.opcdefault and d.opcintype = r.rngsubtype)
         then (select quote_ident(x.nspname) from pg_namespace x where x.oid = oc.opcnamespace) || '.' || quote_ident(oc.opcname) end as opclass,
       case when r.rngcollation <> st.typcollation then (select quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
         from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace where co.oid = r.rngcollation) end as collation,
       nullif(r.rngcanonical::text, '-') as canonical, nullif(r.rngsubdiff::text, '-') as subdiff,
       ${major >= 14 ? "m.typname as multirange, m.oid as multirange_oid, m.typarray as multirange_array" : "null as multirange, 0 as multirange_oid, 0 as multirange_array"}
     from pg_range r join pg_type t on t.oid = r.rngtypid join pg_namespace n on n.oid = t.typnamespace
     join pg_type st on st.oid = r.rngsubtype join pg_opclass oc on oc.oid = r.rngsubopc
     ${major >= 14 ? "join pg_type m on m.oid = r.rngmultitypid" : ""}
     where ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    return {
      oid: row.text("oid"),
      aliases: ["typarray", "multirange_oid", "multirange_array"].map((alias) => [
        "pg_type",
        row.text(alias),
      ]),
      object: {
        kind: "rangeType",
        id: objectId("rangeType", schema, name),
        schema,
        name,
        subtype: row.text("subtype"),
        operatorClass: row.nullable("opclass"),
        collation: row.nullable("collation"),
        canonical: row.nullable("canonical"),
        subtypeDiff: row.nullable("subdiff"),
        multirange: row.nullable("multirange"),
      },
    };
  },
};
