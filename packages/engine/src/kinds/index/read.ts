import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { CatalogNames, Reader } from "../kind.js";
import { type OnRelation, onRelation } from "../relation.js";
import type { Index, IndexKey } from "./model.js";

/** What may be special is looked up once for the whole query, not for each index. */
const special = `(i.indexprs is not null
         or not i.indclass::oid[] <@ (select array_agg(oid) from pg_opclass where opcdefault)
         or not i.indcollation::oid[] <@ '{0,100}'::oid[]
         or i.indrelid = any (select attrelid from collated_or_optioned)
         or i.indexrelid = any (select attrelid from collated_or_optioned))`;

/** Relations with a column of another collation than the default, and those with options of a column. */
const collatedOrOptioned = `collated_or_optioned as materialized (select attrelid from pg_attribute
    where attrelid >= ${firstUserOid} and (attcollation not in (0, 100) or attoptions is not null) and attnum > 0)`;

/** Another default class than the key's type has: the index's own attribute may have the type of what is stored (hash: a number). */
const otherDefault = `case when a.atttypid is null and (o.opckeytype <> 0 or am.amname = 'hash')
    then strpos(pg_get_indexdef(i.indexrelid), ' ' || quote_ident(o.opcname)) > 0
    else o.opcintype <> coalesce(a.atttypid, ia.atttypid) and exists (select from pg_opclass d
      where d.opcmethod = o.opcmethod and d.opcdefault and d.opcintype = coalesce(a.atttypid, ia.atttypid)) end`;

/**
 * Keys come as one JSON array an index only where something is special about them (an expression, a collation, an
 * operator class or its parameters): deparsing every index is what other readers spend half their time on.
 */
export const readIndex: Reader<Index> = {
  catalog: "pg_class",
  sql: (major) =>
    `with ${collatedOrOptioned}
     select i.indexrelid as oid, i.indrelid, ic.relname as name, i.indisunique, am.amname as method, i.indnkeyatts,
       i.indkey as keys, i.indoption as key_options,
       case when ${special} then (select json_agg(json_build_array(
           case when i.indkey[k - 1] = 0 then pg_get_indexdef(i.indexrelid, k, false) end,
           case when i.indcollation[k - 1] <> 0 and case when i.indkey[k - 1] <> 0 then i.indcollation[k - 1] <> a.attcollation
               else strpos(pg_get_indexdef(i.indexrelid), pg_get_indexdef(i.indexrelid, k, false) || ' COLLATE ') > 0 end
             then (select quote_ident(n.nspname) || '.' || quote_ident(c.collname) from pg_collation c
               join pg_namespace n on n.oid = c.collnamespace where c.oid = i.indcollation[k - 1]) end,
           (select quote_ident(n.nspname) || '.' || quote_ident(o.opcname) from pg_opclass o
              join pg_namespace n on n.oid = o.opcnamespace where o.oid = i.indclass[k - 1] and (ia.attoptions is not null or not o.opcdefault or ${otherDefault})),
           (select string_agg(x, ', ') from unnest(ia.attoptions) x), nullif(ia.attstattarget, -1)) order by k)
         from generate_series(1, i.indnkeyatts) k
         join pg_attribute ia on ia.attrelid = i.indexrelid and ia.attnum = k
         left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[k - 1] and a.attnum > 0) end as details,
       pg_get_expr(i.indpred, i.indrelid) as predicate, i.indisvalid, ic.relkind,
       ic.relkind = 'I' and exists (select from pg_partition_tree(i.indrelid) p join pg_class pc on pc.oid = p.relid
         where pc.relkind = 'f') as over_foreign,
       ${major >= 15 ? "i.indnullsnotdistinct" : "false as indnullsnotdistinct"}, to_json(ic.reloptions) as options,
       ts.spcname as tablespace, inh.inhparent
     from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_namespace n on n.oid = ic.relnamespace
     join pg_am am on am.oid = ic.relam
     left join pg_tablespace ts on ts.oid = ic.reltablespace
     left join pg_inherits inh on inh.inhrelid = i.indexrelid
     where not exists (select from pg_constraint con where con.conindid = i.indexrelid and con.conrelid = i.indrelid
         and con.contype in ('p', 'u', 'x'))
       and ic.relpersistence <> 't' and ${userSchemas}`,
  parse: (row, names) => {
    const relation = onRelation(row.text("indrelid"), names);
    if (relation === undefined) return undefined;
    return { oid: row.text("oid"), object: index(row, names, relation) };
  },
};

function index(row: Row, names: CatalogNames, relation: OnRelation): Index {
  const name = row.text("name");
  const parent = row.nullable("inhparent");
  const owner = parent === null ? undefined : names.relation(parent);
  const width = Number(row.text("indnkeyatts"));
  const columns = row
    .numbers("keys")
    .map((key) => (key === "0" ? null : names.column(row.text("indrelid"), key)));
  const options = row.numbers("key_options");
  const details = row.list("details") as unknown as KeyDetails[];
  return {
    kind: "index",
    id: objectId("index", relation.schema, name),
    ...relation,
    name,
    unique: row.boolean("indisunique"),
    method: row.text("method"),
    keys: columns
      .slice(0, width)
      .map((column, place) => indexKey(column, Number(options[place] ?? 0), details[place])),
    include: columns.slice(width).map((column) => column ?? ""),
    where: row.nullable("predicate"),
    nullsNotDistinct: row.boolean("indnullsnotdistinct"),
    options: [...row.list("options")].sort(),
    tablespace: row.nullable("tablespace"),
    // ON ONLY over foreign tables leaves it invalid for good, and no worse for it.
    valid: row.boolean("indisvalid") || row.boolean("over_foreign"),
    partitionOf: owner === undefined ? null : { schema: owner.schema, name: owner.name },
    partitioned: row.text("relkind") === "I",
    overForeign: row.boolean("over_foreign"),
  };
}

type KeyDetails = readonly [string | null, string | null, string | null, string | null, number | null];

const plainKey: KeyDetails = [null, null, null, null, null];

/** `indoption`: bit 0 descending, bit 1 nulls first (PostgreSQL manual, pg_index). */
function indexKey(column: string | null, bits: number, details: KeyDetails = plainKey): IndexKey {
  const [expression, collation, opclass, parameters, statistics] = details;
  const operatorClass = parameters === null ? opclass : `${opclass ?? ""}(${parameters})`;
  const sort = { descending: (bits & 1) === 1, nullsFirst: (bits & 2) === 2 };
  return { column, expression, collation, opclass: operatorClass, ...sort, statistics };
}
