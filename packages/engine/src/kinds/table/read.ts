import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { CatalogNames, QualifiedName, Reader } from "../kind.js";
import type { ForeignSource, Table } from "./model.js";

const replicaIdentities: Record<string, string> = { d: "default", n: "nothing", f: "full" };

/** The columns of a partition key belong to the table as its parts (PostgreSQL's StorePartitionKey). */
const keyColumns = `select json_agg(a.attname order by a.attname collate "C") from pg_depend d
         join pg_attribute a on a.attrelid = d.objid and a.attnum = d.objsubid
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = d.classid
           and d.refobjid = c.oid and d.refobjsubid = 0 and d.deptype = 'i'`;

export const readTable: Reader<Table> = {
  catalog: "pg_class",
  sql: () =>
    `select c.oid, c.relpersistence, c.reltype, rt.typarray, case when c.relkind <> 'f' then c.relreplident end as relreplident, c.relrowsecurity, c.relforcerowsecurity,
       case c.relkind when 'p' then pg_get_partkeydef(c.oid) end as partition_by,
       case c.relkind when 'p' then (${keyColumns}) end as key_columns,
       case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as bound,
       case when c.relhassubclass or c.relispartition or i.child is not null then i.parents end as parents,
       to_json(c.reloptions) as options, to_json(toast.reloptions) as toast_options,
       am.amname as method, ts.spcname as tablespace,
       case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
       flagged.identity_index, flagged.cluster_index, srv.srvname as server, to_json(ft.ftoptions) as foreign_options
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_type rt on rt.oid = c.reltype
     left join pg_class toast on toast.oid = c.reltoastrelid and toast.reloptions is not null
     left join pg_am am on am.oid = c.relam
     left join pg_tablespace ts on ts.oid = c.reltablespace
     left join (select inhrelid as child, json_agg(inhparent::text order by inhseqno) as parents
       from pg_inherits group by inhrelid) i on i.child = c.oid
     left join (select x.indrelid, max(ic.relname) filter (where x.indisreplident) as identity_index,
         max(ic.relname) filter (where x.indisclustered) as cluster_index
       from pg_index x join pg_class ic on ic.oid = x.indexrelid
       where x.indisreplident or x.indisclustered group by x.indrelid) flagged on flagged.indrelid = c.oid
     left join pg_foreign_table ft on ft.ftrelid = c.oid
     left join pg_foreign_server srv on srv.oid = ft.ftserver
     where c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't'
       and ${userSchemas}`,
  parse: (row, names) => {
    const oid = row.text("oid");
    const relation = names.relation(oid);
    if (relation === undefined) return undefined;
    const { schema, name } = relation;
    const object: Table = {
      kind: "table",
      id: objectId("table", schema, name),
      schema,
      name,
      ...properties(row, names),
    };
    return {
      oid,
      aliases: [
        ["pg_type", row.text("reltype")],
        ["pg_type", row.text("typarray")],
      ],
      object,
    };
  },
};

function properties(row: Row, names: CatalogNames): Omit<Table, "kind" | "id" | "schema" | "name"> {
  const parents = row
    .list("parents")
    .map((oid) => names.relation(oid))
    .filter((parent) => parent !== undefined);
  const bound = row.nullable("bound");
  const parent = parents[0];
  return {
    persistence: row.text("relpersistence") === "u" ? "unlogged" : "permanent",
    partitionBy: row.nullable("partition_by"),
    partitionColumns: row.list("key_columns"),
    partitionOf: bound === null || parent === undefined ? null : { ...plain(parent), bound },
    inherits: bound === null ? parents.map(plain) : [],
    ofType: row.nullable("of_type"),
    options: [...row.list("options"), ...row.list("toast_options").map((option) => `toast.${option}`)].sort(),
    accessMethod: row.nullable("method"),
    tablespace: row.nullable("tablespace"),
    replicaIdentity:
      replicaIdentities[row.text("relreplident")] ?? row.nullable("identity_index") ?? "default",
    rowSecurity: row.boolean("relrowsecurity"),
    forceRowSecurity: row.boolean("relforcerowsecurity"),
    clusterOn: row.nullable("cluster_index"),
    foreign: foreignSource(row),
  };
}

function foreignSource(row: Row): ForeignSource | null {
  const server = row.nullable("server");
  return server === null ? null : { server, options: [...row.list("foreign_options")].sort() };
}

function plain({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}
