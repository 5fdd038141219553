import { objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { userSchemas } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import { movedOnRelation, onRelationKind } from "../on-relation.js";
import { onRelation, relationOf } from "../relation.js";
import type { Policy } from "./model.js";

const commands: Record<string, Policy["command"]> = {
  "*": "ALL",
  r: "SELECT",
  a: "INSERT",
  w: "UPDATE",
  d: "DELETE",
};

const readPolicy: Reader<Policy> = {
  catalog: "pg_policy",
  sql: () =>
    `select p.oid, p.polrelid, p.polname as name, p.polpermissive, p.polcmd,
       (select json_agg(r.rolname order by r.rolname) from pg_roles r where r.oid = any (p.polroles)) as roles,
       pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as with_check
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where ${userSchemas}`,
  parse: (row, names) => {
    const relation = onRelation(row.text("polrelid"), names);
    if (relation === undefined) return undefined;
    const name = row.text("name");
    const object: Policy = {
      kind: "policy",
      id: objectId("policy", relation.schema, relation.table, name),
      ...relation,
      name,
      permissive: row.boolean("polpermissive"),
      command: commands[row.text("polcmd")] ?? "ALL",
      roles: row.list("roles"),
      using: row.nullable("using"),
      withCheck: row.nullable("with_check"),
    };
    return { oid: row.text("oid"), object };
  },
};

export const policyKind: Kind<Policy> = {
  ...onRelationKind<Policy>("policy", "POLICY"),
  kind: "policy",
  read: readPolicy,
  alterations: {
    schema: "identity",
    table: "identity",
    relationKind: "identity",
    name: "identity",
    permissive: () => recreate,
    command: () => recreate,
    roles: alterPolicy,
    using: alterPolicy,
    withCheck: alterPolicy,
  },
  dependencies: (policy) => [relationOf(policy)],
  create: (policy, context) => {
    const table = context.name(policy.schema, policy.table);
    const parts = [`CREATE POLICY ${ident(policy.name)} ON ${table}`];
    if (!policy.permissive) parts.push("AS RESTRICTIVE");
    if (policy.command !== "ALL") parts.push(`FOR ${policy.command}`);
    if (policy.roles.length > 0) parts.push(`TO ${policy.roles.map(ident).join(", ")}`);
    return [locking("ACCESS EXCLUSIVE", table, [...parts, ...conditions(policy)].join(" "))];
  },
  survives: () => false,
  moved: (policy, names) => movedOnRelation(policy, names.relation(policy.schema, policy.table)),
};

/** ALTER POLICY sets roles and conditions; it takes none away (PostgreSQL manual, ALTER POLICY). */
function alterPolicy(
  { previous, next }: Pair<Policy>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  const loses = (key: "using" | "withCheck") => previous[key] !== null && next[key] === null;
  if (loses("using") || loses("withCheck")) return recreate;
  const table = context.name(next.schema, next.table);
  const roles = next.roles.length === 0 ? "PUBLIC" : next.roles.map(ident).join(", ");
  const parts = [`ALTER POLICY ${ident(next.name)} ON ${table} TO ${roles}`, ...conditions(next)];
  return [locking("ACCESS EXCLUSIVE", table, parts.join(" "))];
}

function conditions({ using, withCheck }: Policy): string[] {
  return [
    ...(using === null ? [] : [`USING (${using})`]),
    ...(withCheck === null ? [] : [`WITH CHECK (${withCheck})`]),
  ];
}
