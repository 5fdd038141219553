import type { Row } from "../../catalog/row.js";
import type { Address } from "../../model/address.js";
import { facet } from "../facet.js";
import { firstUserOid } from "../filters.js";
import type { GrantChain, PassedGrant } from "../grant-chain/model.js";
import { passedGrants } from "../grant-chain/order.js";
import type { CatalogNames, Reader, ReadObject } from "../kind.js";
import { publicMay } from "../schema/public.js";
import { targetAt } from "../target.js";
import { accessItems, unusualHoldings } from "./access-list.js";
import type { Privilege } from "./model.js";

/** Catalog, access list, owner, and the object type that `acldefault` takes, of everything with an access list. */
const sources = [
  `select 'pg_class' as catalog, oid, 0 as subid, relacl as acl, relowner as owner, case relkind when 'S' then 's' else 'r' end as type,
     null as companion from pg_class where relacl is not null and relkind in ('r', 'p', 'v', 'm', 'S', 'f')`,
  `select 'pg_class', attrelid, attnum, attacl, relowner, 'c', null from pg_attribute
     join pg_class on pg_class.oid = attrelid where attacl is not null`,
  `select 'pg_proc', oid, 0, proacl, proowner, 'f', null from pg_proc where proacl is not null`,
  `select 'pg_type', oid, 0, typacl, typowner, 'T', null from pg_type where typacl is not null`,
  `select 'pg_namespace', oid, 0, nspacl, nspowner, 'n', null from pg_namespace where nspacl is not null and nspname <> 'public'`,
  // Made again it has a null list, and with it less than the one that initdb made.
  `select 'pg_namespace', oid, 0, coalesce(nspacl, acldefault('n', nspowner)), nspowner, 'public', null from pg_namespace
     where nspname = 'public'`,
  `select 'pg_language', oid, 0, lanacl, lanowner, 'l', null from pg_language where lanacl is not null`,
  `select 'pg_foreign_data_wrapper', oid, 0, fdwacl, fdwowner, 'F', null from pg_foreign_data_wrapper where fdwacl is not null`,
  `select 'pg_foreign_server', oid, 0, srvacl, srvowner, 'S', null from pg_foreign_server where srvacl is not null`,
  `select 'pg_type', d.refobjid, 0, p.proacl, p.proowner, 'f', 'FUNCTION ' || p.oid::regprocedure from pg_proc p
     join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.refclassid = 'pg_type'::regclass
       and d.deptype = 'i' where p.proacl is not null`,
];

/**
 * One row for each object, and of it what each grantee has that does not have the usual privileges, and what others than
 * the owner granted. What the schema public has is measured by what initdb gives it under any owner: its row of
 * `pg_init_privs` names the first owner, and goes when the schema is made again.
 */
export const readPrivilege: Reader<Privilege | GrantChain> = {
  catalog: "pg_authid",
  sql: (major) =>
    `select x.catalog, x.oid, x.subid, x.companion, pg_get_userbyid(x.owner) as owner, to_json(x.acl::text[]) as acl,
       to_json(case type when 'c' then null when 'public' then ${usualOfPublic(major)}
         else acldefault(x.type::"char", x.owner) end::text[]) as usual
     from (${sources.join(" union all ")}) x where x.oid >= ${firstUserOid} or x.type = 'public'`,
  parse: (row, names) => privileges(row, names),
};

function usualOfPublic(major: number): string {
  const items = publicMay(major).map((privilege) => `makeaclitem(0, x.owner, '${privilege}', false)`);
  return ["acldefault('n', x.owner)", ...items].join(" || ");
}

function privileges(row: Row, names: CatalogNames): readonly ReadObject<Privilege | GrantChain>[] {
  const oid = row.text("oid");
  const found = targetAt(row.text("catalog"), oid, row.text("subid"), names);
  const companion = row.nullable("companion");
  const target = found && (companion === null ? found : { ...found, detail: companion });
  if (target === undefined) return [];
  const [items, owner] = [accessItems(row.list("acl")), row.text("owner")];
  const own = items.filter(({ grantor }) => grantor === owner);
  const holdings = unusualHoldings(own, accessItems(row.list("usual"))).map(
    (holding): ReadObject<Privilege> => ({
      oid,
      object: { kind: "privilege", ...privilegeName(target, holding.grantee), target, ...holding },
    }),
  );
  return own.length === items.length
    ? holdings
    : [...holdings, chainOf(oid, target, passedGrants(items, owner))];
}

function chainOf(oid: string, target: Address, grants: readonly PassedGrant[]): ReadObject<GrantChain> {
  return { oid, object: { kind: "grantChain", ...facet("grantChain", target), target, grants } };
}

/** Name and identity of what a grantee may do with an object. */
export function privilegeName(target: Address, grantee: string | null): ReturnType<typeof facet> {
  return facet("privilege", target, ` to ${grantee ?? "PUBLIC"}`);
}
