import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { CatalogNames, CatalogRow, Reader } from "../kind.js";
import { sequenceParameters } from "../sequence/read.js";
import type { Column, Identity } from "./model.js";
import { notNullProperties, notNullQuery } from "./read-not-null.js";

const storages: Record<string, string> = { p: "PLAIN", e: "EXTERNAL", m: "MAIN", x: "EXTENDED" };
const compressions: Record<string, string> = { p: "pglz", l: "lz4" };

/**
 * What few columns have, so that the others need not send it: the query says when. An identity's parameters are those of
 * its sequence.
 */
const rareQuery = (major: number) => {
  // Where the rows are elsewhere it means nothing, and nobody can change it.
  const compression =
    major >= 14 ? "case when c.relkind <> 'f' then nullif(a.attcompression, '') end" : "null::text";
  return `case when a.attcollation <> t.typcollation or a.attstorage <> t.typstorage or a.attidentity <> '' or not a.attislocal
      or nullif(a.attstattarget, -1) is not null or a.attoptions is not null or a.attfdwoptions is not null
      or ${compression} is not null or c.relkind = 'f'
    then json_build_object('local', a.attislocal, 'compression', ${compression},
      'storage', case when a.attstorage <> t.typstorage then a.attstorage end,
      'usual_storage', case when a.attstorage <> t.typstorage then t.typstorage end,
      'statistics', nullif(a.attstattarget, -1), 'options', a.attoptions, 'foreign', c.relkind = 'f',
      'foreign_options', a.attfdwoptions,
      'collation', case when a.attcollation <> t.typcollation then
        (select quote_ident(cn.nspname) || '.' || quote_ident(co.collname)
         from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace where co.oid = a.attcollation) end,
      'attidentity', nullif(a.attidentity, ''), 'sequence', case when a.attidentity <> '' then
        (select json_build_object('oid', s.seqrelid::text, 'name', sc.relname, 'seqstart', s.seqstart::text, 'seqincrement', s.seqincrement::text,
           'seqmin', s.seqmin::text, 'seqmax', s.seqmax::text, 'seqcache', s.seqcache::text, 'seqcycle', s.seqcycle,
           'type', case s.seqtypid when 20 then 'bigint' when 21 then 'smallint' else 'integer' end)
         from pg_depend i join pg_sequence s on s.seqrelid = i.objid join pg_class sc on sc.oid = s.seqrelid
         where i.deptype = 'i' and i.classid = 'pg_class'::regclass and i.refclassid = 'pg_class'::regclass
           and i.refobjid = a.attrelid and i.refobjsubid = a.attnum) end) end`;
};

/**
 * Rows of views and composite types are in the answer too: other kinds need the names of their columns. A default holds no
 * column, and is printed without the table: PostgreSQL opens each table it is told of (ruleutils.c, deparse_context_for).
 */
export const readColumn: Reader<Column> = {
  catalog: "pg_class",
  sql: (major) => {
    const notNull = notNullQuery(major);
    return `select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull,
       nullif(a.attgenerated, '') as attgenerated, d.oid as default_oid,
       pg_get_expr(d.adbin, case when a.attgenerated = '' then 0 else d.adrelid end) as expression,
       ${rareQuery(major)} as rare, ${notNull.columns}
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_type t on t.oid = a.atttypid
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     ${notNull.joins}
     where a.attrelid >= ${firstUserOid} and a.attnum > 0 and not a.attisdropped
       and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c') and c.relpersistence <> 't' and ${userSchemas}
     order by a.attrelid, a.attnum`;
  },
  parse: (row, names) => {
    const relation = names.relation(row.text("attrelid"));
    if (relation?.kind !== "table") return undefined;
    const defaultOid = row.nullable("default_oid");
    const sequence = row.part("rare")?.part("sequence");
    const aliases: CatalogRow[] = defaultOid === null ? [] : [["pg_attrdef", defaultOid]];
    if (sequence !== undefined) aliases.push(["pg_class", sequence.text("oid")]);
    return {
      oid: row.text("attrelid"),
      subId: row.text("attnum"),
      aliases,
      object: column(row, names, relation.schema, relation.name),
    };
  },
};

function column(row: Row, names: CatalogNames, schema: string, table: string): Column {
  const name = row.text("attname");
  const generated = row.nullable("attgenerated");
  const expression = row.nullable("expression");
  const notNull = notNullProperties(row.part("not_null"));
  const rare = rareProperties(row.part("rare"));
  return {
    kind: "column",
    id: objectId("column", schema, table, name),
    schema,
    table,
    name,
    position: Number(row.text("attnum")),
    type: names.type(row.text("type")),
    notNull: row.boolean("attnotnull"),
    default: generated === null ? expression : null,
    generated:
      generated === null
        ? null
        : { expression: expression ?? "", kind: generated === "v" ? "virtual" : "stored" },
    // One by one: ten thousand objects of one shape are made and compared faster than as many spreads.
    collation: rare.collation,
    identity: rare.identity,
    storage: rare.storage,
    usualStorage: rare.usualStorage,
    compression: rare.compression,
    statistics: rare.statistics,
    options: rare.options,
    foreignOptions: rare.foreignOptions,
    local: rare.local,
    notNullConstraint: notNull.notNullConstraint,
    notNullName: notNull.notNullName,
  };
}

type RareProperties = Pick<
  Column,
  | "collation"
  | "identity"
  | "storage"
  | "usualStorage"
  | "compression"
  | "statistics"
  | "options"
  | "foreignOptions"
  | "local"
>;

const usual: RareProperties = {
  collation: null,
  identity: null,
  storage: null,
  usualStorage: null,
  compression: null,
  statistics: null,
  options: [],
  foreignOptions: null,
  local: true,
};

function rareProperties(row: Row | undefined): RareProperties {
  if (row === undefined) return usual;
  const statistics = row.nullable("statistics");
  return {
    collation: row.nullable("collation"),
    identity: identity(row),
    storage: storages[row.nullable("storage") ?? ""] ?? null,
    usualStorage: storages[row.nullable("usual_storage") ?? ""] ?? null,
    compression: compressions[row.nullable("compression") ?? ""] ?? null,
    statistics: statistics === null ? null : Number(statistics),
    options: [...row.list("options")].sort(),
    foreignOptions: row.boolean("foreign") ? [...row.list("foreign_options")].sort() : null,
    local: row.boolean("local"),
  };
}

function identity(row: Row): Identity | null {
  const letter = row.nullable("attidentity");
  const sequence = row.part("sequence");
  if (letter === null || sequence === undefined) return null;
  const generation = letter === "a" ? "ALWAYS" : "BY DEFAULT";
  return { generation, sequence: sequence.text("name"), ...sequenceParameters(sequence) };
}
