import { literal, type Session } from "@godwit/engine";
import { ignoredCatalogs, isIgnored } from "./ignored.js";

/** A column of a catalog as the server has it. */
export interface CatalogColumn {
  readonly catalog: string;
  readonly column: string;
  readonly type: string;
}

/** Every column of every catalog that belongs to a database. */
export async function catalogColumns(session: Session): Promise<readonly CatalogColumn[]> {
  const { rows } = await session.query(
    `select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'r' and not c.relisshared
     order by c.relname, a.attnum`,
  );
  const all = rows.map(([catalog, column, type]) => ({
    catalog: catalog ?? "",
    column: column ?? "",
    type: type ?? "",
  }));
  return all.filter(({ catalog }) => !(catalog in ignoredCatalogs));
}

/** Expressions in place of a column whose raw form is no value of its own. */
const expressions: Readonly<Record<string, string>> = {
  // An index keeps the names that its columns had once.
  "pg_attribute.attname":
    "case when (select relkind from pg_class c where c.oid = attrelid) in ('i', 'I') then attnum::text else attname end",
  // Those of an index follow the column's, even where the index holds another type, unless it is made later; a foreign
  // table takes its parent's compression over when it is made, and nobody can change it.
  "pg_attribute.attcompression": ofColumns("attcompression", ["i", "I", "f"]),
  "pg_attribute.attstorage": ofColumns("attstorage"),
  // The name that PostgreSQL gives a NOT NULL (18) follows no rename, and a child keeps what it had.
  "pg_constraint.conname": `case when ${isInner("pg_constraint")} then null when contype <> 'n' then conname
    when conname ~ '_not_null\\d*$' or coninhcount > 0 then 'not null' else conname end`,
  // Of an inherited NOT NULL (18) the parent's counts: what ADD CONSTRAINT hands down may be NOT VALID, what CREATE TABLE does is not.
  "pg_constraint.convalidated": "case when contype <> 'n' or coninhcount = 0 then convalidated end",
  // Of a key it means nothing, and differs by how the key came to a partition.
  "pg_constraint.connoinherit": "case when contype in ('c', 'n') then connoinherit end",
  // On which of several equal keys a foreign key rests follows from their age; no statement says it, and no dump keeps it.
  "pg_constraint.conindid": "case when contype <> 'f' then conindid end",
  "pg_enum.enumsortorder": "row_number() over (partition by enumtypid order by enumsortorder)",
  // The triggers of constraints are named by OIDs.
  "pg_trigger.tgname": "case when tgname not like '%ConstraintTrigger\\_%' then tgname end",
  "pg_trigger.tgparentid": "case when tgname not like '%ConstraintTrigger\\_%' then tgparentid end",
  "pg_trigger.tgqual": "case when tgqual is not null then pg_get_triggerdef(oid) end",
  "pg_depend.classid": "classid::regclass",
  "pg_depend.objid": identity("classid", "objid", "objsubid"),
  "pg_depend.refclassid": "refclassid::regclass",
  "pg_depend.refobjid": identity("refclassid", "refobjid", "refobjsubid"),
  "pg_description.classoid": "classoid::regclass",
  "pg_description.objoid": "(pg_identify_object(classoid, objoid, objsubid)).identity",
  "pg_seclabel.classoid": "classoid::regclass",
  "pg_seclabel.objoid": "(pg_identify_object(classoid, objoid, objsubid)).identity",
  "pg_rewrite.ev_action": "pg_get_ruledef(oid)",
  "pg_proc.prosqlbody": "pg_get_function_sqlbody(oid)",
  // The order of options is the order of their ALTER.
  "pg_ts_dict.dictinitoption": `(select string_agg(m[1], ', ' order by m[1])
    from regexp_matches(dictinitoption, '(\\S+ = (?:E?''(?:[^'']|'''')*''|[^,\\s]+))', 'g') m)`,
  "pg_class.reloptions": sorted("reloptions"),
  "pg_attribute.attoptions": sorted("attoptions"),
  "pg_attribute.attfdwoptions": sorted("attfdwoptions"),
  "pg_event_trigger.evttags": sorted("evttags"),
  "pg_foreign_data_wrapper.fdwoptions": sorted("fdwoptions"),
  "pg_foreign_server.srvoptions": sorted("srvoptions"),
  "pg_foreign_table.ftoptions": sorted("ftoptions"),
  "pg_user_mapping.umoptions": sorted("umoptions"),
  "pg_class.relacl": acl("relacl", "case relkind when 'S' then 's' else 'r' end", "relowner"),
  "pg_proc.proacl": acl("proacl", "'f'", "proowner"),
  "pg_namespace.nspacl": acl("nspacl", "'n'", "nspowner"),
  "pg_type.typacl": acl("typacl", "'T'", "typowner"),
  "pg_language.lanacl": acl("lanacl", "'l'", "lanowner"),
  "pg_foreign_data_wrapper.fdwacl": acl("fdwacl", "'F'", "fdwowner"),
  "pg_foreign_server.srvacl": acl("srvacl", "'S'", "srvowner"),
};

/** What a foreign key has for each partition that it refers to: PostgreSQL names it, in the order in which they came. */
function isInner(constraint: string): string {
  return `(${constraint}.contype = 'f' and exists (select from pg_constraint p
    where p.oid = ${constraint}.conparentid and p.conrelid = ${constraint}.conrelid))`;
}

/** What an object is called, or what it is where PostgreSQL chose its name. */
function identity(catalog: string, oid: string, subId: string): string {
  return `coalesce((select pg_get_constraintdef(i.oid) || ' on ' || i.conrelid::regclass from pg_constraint i
    where ${catalog} = 'pg_constraint'::regclass and i.oid = ${oid} and ${isInner("i")}),
    (pg_identify_object(${catalog}, ${oid}, ${subId})).identity)`;
}

/** A value that says something of columns of other relations only. */
function ofColumns(column: string, without: readonly string[] = ["i", "I"]): string {
  const kinds = without.map(literal).join(", ");
  return `case when (select relkind from pg_class c where c.oid = attrelid) not in (${kinds}) then ${column} end`;
}

/** The order of options is the order of their SET. */
function sorted(column: string): string {
  return `(select string_agg(item, ' ' order by item) from unnest(${column}) item)`;
}

/**
 * Privileges nobody changed are NULL; given and taken back they are written out. Those of an extension's objects are as
 * default privileges were when it was made.
 */
function acl(column: string, type: string, owner: string): string {
  const all = `coalesce(${column}, acldefault((${type})::"char", ${owner}))`;
  return `case when oid not in (select objid from pg_depend where deptype = 'e')
    then (select string_agg(item::text, ' ' order by item::text) from unnest(${all}) item) end`;
}

/** The relation whose columns a stored expression speaks of. */
const relations: Readonly<Record<string, string>> = {
  pg_attrdef: "adrelid",
  pg_class: "oid",
  pg_constraint: "conrelid",
  pg_index: "indrelid",
  pg_partitioned_table: "partrelid",
  pg_policy: "polrelid",
  pg_publication_rel: "prrelid",
  pg_statistic_ext: "stxrelid",
};

/** For catalogs without a column `oid`: what says whether a row is a user's. */
const owners: Readonly<Record<string, string>> = {
  pg_aggregate: "aggfnoid::oid >= 16384",
  pg_attribute: "attrelid >= 16384 and attnum > 0 and not attisdropped",
  pg_depend: `objid >= 16384 and not (classid = 'pg_constraint'::regclass and exists (select from pg_constraint c
    where c.oid = objid and (contype = 'n' or (contype = 'f' and refclassid = 'pg_class'::regclass and refobjid = conindid))))`,
  pg_description: "(objoid >= 16384 or classoid = 'pg_namespace'::regclass)",
  pg_foreign_table: "ftrelid >= 16384",
  pg_index: "indexrelid >= 16384",
  pg_inherits: "inhrelid >= 16384",
  pg_namespace: "(oid >= 16384 or nspname = 'public') and nspname !~ '^pg_'",
  pg_partitioned_table: "partrelid >= 16384",
  pg_range: "rngtypid >= 16384",
  pg_seclabel: "objoid >= 16384",
  pg_sequence: "seqrelid >= 16384",
  // Those of constraints are made with them; but they can be disabled.
  pg_trigger: "oid >= 16384 and (not tgisinternal or tgenabled <> 'O')",
  pg_ts_config_map: "mapcfg >= 16384",
};

/** The query for the users' rows of one catalog: the row's own OID first, then its columns as text. */
export function rowsQuery(catalog: string, columns: readonly CatalogColumn[]): string {
  const hasOid = columns.some(({ column }) => column === "oid");
  const kept = columns.filter(({ column }) => !isIgnored(catalog, column) || isNeeded(column));
  const selected = kept.map((column) => `${expression(column)}::text as ${column.column}`);
  const condition = owners[catalog] ?? (hasOid ? "oid >= 16384" : "true");
  return `select ${hasOid ? "oid::text" : "null"} as row_oid, ${selected.join(", ")} from ${catalog} where ${condition}`;
}

/** Attribute numbers are ignored as values and needed to resolve other rows. */
function isNeeded(column: string): boolean {
  return column === "attnum";
}

function expression({ catalog, column, type }: CatalogColumn): string {
  const own = expressions[`${catalog}.${column}`];
  if (own !== undefined) return own;
  if (type === "pg_node_tree") return `pg_get_expr(${column}, ${relations[catalog] ?? "0"})`;
  return column;
}

/** Identities of objects by catalog and OID, as `pg_identify_object` writes them. */
export function identitiesQuery(addresses: ReadonlyMap<string, ReadonlySet<string>>): string {
  const values = [...addresses].flatMap(([catalog, oids]) =>
    [...oids].map((oid) => `(${literal(catalog)}::regclass, ${Number(oid)}::oid)`),
  );
  return `select a.catalog::text, a.oid::text, ${identity("a.catalog", "a.oid", "0")}
    from (values ${values.join(", ")}) a(catalog, oid)`;
}
