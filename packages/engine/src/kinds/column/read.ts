import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { CatalogNames, Reader } from "../kind.js";
import { sequenceParameters } from "../sequence/read.js";
import type { Column, Identity } from "./model.js";

const storages: Record<string, string> = { p: "PLAIN", e: "EXTERNAL", m: "MAIN", x: "EXTENDED" };
const compressions: Record<string, string> = { p: "pglz", l: "lz4" };

/** Rows of views and composite types are in the answer too: other kinds need the names of their columns. */
export const readColumn: Reader<Column> = {
  catalog: "pg_class",
  sql: (major) =>
    `select a.attrelid, a.attnum, a.attname, c.relkind, a.atttypid, a.atttypmod, a.attnotnull,
       nullif(a.attidentity, '') as attidentity, nullif(a.attgenerated, '') as attgenerated, a.attislocal,
       case when a.attcollation <> t.typcollation then
         (select quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
          from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace where co.oid = a.attcollation) end as collation,
       case when a.attstorage <> t.typstorage then a.attstorage end as storage,
       ${major >= 14 ? "nullif(a.attcompression, '')" : "null"} as compression,
       nullif(a.attstattarget, -1) as statistics, to_json(a.attoptions) as options, to_json(a.attfdwoptions) as foreign_options,
       pg_get_expr(d.adbin, d.adrelid) as expression, d.oid as default_oid,
       q.relname as seqname, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle, q.type
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_type t on t.oid = a.atttypid
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     left join (select i.refobjid, i.refobjsubid, sc.relname, s.*,
         case s.seqtypid when 20 then 'bigint' when 21 then 'smallint' else 'integer' end as type
       from pg_depend i join pg_sequence s on s.seqrelid = i.objid join pg_class sc on sc.oid = s.seqrelid
       where i.deptype = 'i' and i.classid = 'pg_class'::regclass and i.refclassid = 'pg_class'::regclass) q
       on q.refobjid = a.attrelid and q.refobjsubid = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c') and c.relpersistence <> 't'
       and ${userSchemas}
     order by a.attrelid, a.attnum`,
  parse: (row, names) => {
    const kind = row.text("relkind");
    const relation = names.relation(row.text("attrelid"));
    if ((kind !== "r" && kind !== "p" && kind !== "f") || relation === undefined) return undefined;
    const defaultOid = row.nullable("default_oid");
    return {
      oid: row.text("attrelid"),
      subId: row.text("attnum"),
      ...(defaultOid === null ? {} : { aliases: [`pg_attrdef:${defaultOid}`] }),
      object: column(row, names, relation.schema, relation.name),
    };
  },
};

function column(row: Row, names: CatalogNames, schema: string, table: string): Column {
  const name = row.text("attname");
  const generated = row.nullable("attgenerated");
  const expression = row.nullable("expression");
  const statistics = row.nullable("statistics");
  return {
    kind: "column",
    id: objectId("column", schema, table, name),
    schema,
    table,
    name,
    position: Number(row.text("attnum")),
    type: names.type(row.text("atttypid"), row.text("atttypmod")),
    collation: row.nullable("collation"),
    notNull: row.boolean("attnotnull"),
    default: generated === null ? expression : null,
    identity: identity(row),
    generated:
      generated === null
        ? null
        : { expression: expression ?? "", kind: generated === "v" ? "virtual" : "stored" },
    storage: storages[row.nullable("storage") ?? ""] ?? null,
    compression: compressions[row.nullable("compression") ?? ""] ?? null,
    statistics: statistics === null ? null : Number(statistics),
    options: [...row.list("options")].sort(),
    foreignOptions: row.text("relkind") === "f" ? [...row.list("foreign_options")].sort() : null,
    local: row.boolean("attislocal"),
  };
}

function identity(row: Row): Identity | null {
  const letter = row.nullable("attidentity");
  const sequence = row.nullable("seqname");
  if (letter === null || sequence === null) return null;
  return { generation: letter === "a" ? "ALWAYS" : "BY DEFAULT", sequence, ...sequenceParameters(row) };
}
