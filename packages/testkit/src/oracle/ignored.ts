/** Whole catalogs that say nothing about a schema, with the reason. */
export const ignoredCatalogs: Readonly<Record<string, string>> = {
  pg_init_privs: "what initdb and extensions granted: not a database's own",
  pg_largeobject: "rows",
  pg_largeobject_metadata: "rows",
  pg_statistic: "gathered by ANALYZE",
  pg_statistic_ext_data: "gathered by ANALYZE",
  pg_subscription_rel: "state of a running subscription",
  pg_shdepend: "follows from owners and privileges",
};

const physical = "physical state, changes by itself";
const history = "differs by what the table has been through, means nothing";

/** Columns that may differ between two equal schemas, with the reason. */
export const ignoredColumns: Readonly<Record<string, string>> = {
  "pg_class.relfilenode": physical,
  "pg_class.relpages": physical,
  "pg_class.reltuples": physical,
  "pg_class.relallvisible": physical,
  "pg_class.relallfrozen": physical,
  "pg_class.relfrozenxid": physical,
  "pg_class.relminmxid": physical,
  "pg_class.relrewrite": physical,
  "pg_class.relhasindex": "a hint that is reset lazily",
  "pg_class.relhasrules": "a hint that is reset lazily",
  "pg_class.relhastriggers": "a hint that is reset lazily",
  "pg_class.relhassubclass": "a hint that is reset lazily",
  "pg_class.relnatts": "counts dropped columns",
  "pg_class.reltoastrelid": "stays when the last long column goes",
  "pg_attribute.attnum": "order of creation: PostgreSQL cannot move a column",
  "pg_attribute.attcacheoff": physical,
  "pg_attribute.atthasmissing": history,
  "pg_attribute.attmissingval": history,
  "pg_attribute.attndims": "how an array was written; PARTITION OF does not keep it",
  "pg_attribute.attislocal": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "pg_constraint.conislocal": "INHERIT leaves it true and NO INHERIT makes it true: nothing resets it",
  "pg_attrdef.adnum": "order of creation: PostgreSQL cannot move a column",
  "pg_depend.objsubid": "part of the identity in objid",
  "pg_depend.refobjsubid": "part of the identity in refobjid",
  "pg_description.objsubid": "part of the identity in objoid",
  "pg_seclabel.objsubid": "part of the identity in objoid",
  "pg_collation.collencoding": "-1 where it was copied from one that fits any encoding; one database has one",
  "pg_enum.oid": "no other row refers to it",
  "pg_index.indcheckxmin": physical,
  "pg_rewrite.ev_qual": "part of ev_action's text",
};

/** True for columns that are left out of every dump. */
export function isIgnored(catalog: string, column: string): boolean {
  return column === "oid" || `${catalog}.${column}` in ignoredColumns;
}
