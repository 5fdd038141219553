import { facet } from "../facet.js";
import { firstUserOid } from "../filters.js";
import type { Reader } from "../kind.js";
import { targetAt } from "../target.js";
import type { Owner } from "./model.js";

/** Catalogs whose objects have an owner, with the prefix of its column. */
const catalogs = {
  pg_proc: "pro",
  pg_statistic_ext: "stx",
  pg_collation: "coll",
  pg_conversion: "con",
  pg_operator: "opr",
  pg_opclass: "opc",
  pg_opfamily: "opf",
  pg_ts_config: "cfg",
  pg_ts_dict: "dict",
  pg_language: "lan",
  pg_foreign_data_wrapper: "fdw",
  pg_foreign_server: "srv",
  pg_event_trigger: "evt",
  pg_publication: "pub",
} as const;

const queries = [
  `select 'pg_class' as catalog, oid, relowner as owner from pg_class where relkind in ('r', 'p', 'v', 'm', 'S', 'f')`,
  `select 'pg_type', t.oid, t.typowner from pg_type t left join pg_class c on c.oid = t.typrelid
     where t.typtype in ('e', 'd', 'r') or c.relkind = 'c' or t.typtype in ('b', 'p') and t.typinput <> 'array_in'::regproc`,
  `select 'pg_namespace', oid, nspowner from pg_namespace where nspname <> 'public'`,
  ...Object.entries(catalogs).map(
    ([catalog, prefix]) => `select '${catalog}', oid, ${prefix}owner from ${catalog}`,
  ),
];

const ofPublic = `select 'pg_namespace' as catalog, oid, pg_get_userbyid(nspowner) as role from pg_namespace
  where nspname = 'public' and nspowner <> 10 and pg_get_userbyid(nspowner) not in ('pg_database_owner', current_user)`;

/** The schema public belongs to the bootstrap superuser or to `pg_database_owner`, as initdb made it, unless said. */
export const readOwner: Reader<Owner> = {
  catalog: "pg_authid",
  sql: () =>
    `${ofPublic} union all
     select x.catalog, x.oid, pg_get_userbyid(x.owner) as role from (${queries.join(" union all ")}) x
     where x.oid >= ${firstUserOid} and x.owner <> (select oid from pg_roles where rolname = current_user)`,
  parse: (row, names) => {
    const oid = row.text("oid");
    const target = targetAt(row.text("catalog"), oid, "0", names);
    const object = names.objectAt(row.text("catalog"), oid, "0");
    // A sequence that a column owns has its table's owner, and no other.
    const isOwned = object?.kind === "column" || (object?.kind === "sequence" && object.ownedBy !== null);
    if (target === undefined || isOwned) return undefined;
    return { oid, object: { kind: "owner", ...facet("owner", target), target, role: row.text("role") } };
  },
};
