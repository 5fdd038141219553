import type { Row } from "../../catalog/row.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import type { Kind, Reader, ReadObject } from "../kind.js";
import { accessItems, grantSteps, unusualHoldings } from "../privilege/access-list.js";
import type { DefaultPrivilege } from "./model.js";

const objectTypes: Readonly<Record<string, string>> = {
  r: "TABLES",
  S: "SEQUENCES",
  f: "FUNCTIONS",
  T: "TYPES",
  n: "SCHEMAS",
  L: "LARGE OBJECTS",
};

const readDefaultPrivilege: Reader<DefaultPrivilege> = {
  catalog: "pg_default_acl",
  sql: () =>
    `select d.oid, pg_get_userbyid(d.defaclrole) as role, n.nspname as schema, d.defaclobjtype, to_json(d.defaclacl::text[]) as acl,
       case when d.defaclnamespace = 0 then to_json(acldefault(case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end,
         d.defaclrole)::text[]) end as usual
     from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace`,
  parse: (row) => defaultPrivileges(row),
};

function defaultPrivileges(row: Row): readonly ReadObject<DefaultPrivilege>[] {
  const [role, inSchema] = [row.text("role"), row.nullable("schema")];
  const objects = objectTypes[row.text("defaclobjtype")] ?? "TABLES";
  return unusualHoldings(accessItems(row.list("acl")), accessItems(row.list("usual"))).map((holding) => {
    const place = inSchema === null ? "" : ` in ${ident(inSchema)}`;
    const name = `${objects.toLowerCase()} of ${ident(role)}${place} to ${holding.grantee ?? "PUBLIC"}`;
    const id = `defaultPrivilege ${name}` as ObjectId;
    return {
      oid: row.text("oid"),
      object: { kind: "defaultPrivilege", id, name, role, inSchema, objects, ...holding },
    };
  });
}

export const defaultPrivilegeKind: Kind<DefaultPrivilege> = {
  kind: "defaultPrivilege",
  read: readDefaultPrivilege,
  alterations: {
    name: "identity",
    role: "identity",
    inSchema: "identity",
    objects: "identity",
    grantee: "identity",
    privileges: ({ previous, next }) => alterDefaults(next, previous.privileges, next.privileges),
    // It follows from the kind of object and the role.
    usual: "ignored",
  },
  dependencies: ({ inSchema }) => (inSchema === null ? [] : [objectId("schema", inSchema)]),
  container: ({ inSchema }) => (inSchema === null ? null : objectId("schema", inSchema)),
  takes: () => [],
  create: (one) => alterDefaults(one, one.usual, one.privileges),
  drop: (one) => alterDefaults(one, one.privileges, one.usual),
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (one, names) => (one.inSchema === null ? one : { ...one, inSchema: names.schema(one.inSchema) }),
};

function alterDefaults(
  { role, inSchema, objects, grantee }: DefaultPrivilege,
  from: readonly string[],
  to: readonly string[],
): readonly Statement[] {
  const place = inSchema === null ? "" : ` IN SCHEMA ${ident(inSchema)}`;
  const head = `ALTER DEFAULT PRIVILEGES FOR ROLE ${ident(role)}${place}`;
  const who = grantee === null ? "PUBLIC" : ident(grantee);
  return grantSteps(from, to).map(({ verb, privileges, suffix }) => {
    const direction = verb === "GRANT" ? "TO" : "FROM";
    return statement(`${head} ${verb} ${privileges.join(", ")} ON ${objects} ${direction} ${who}${suffix}`);
  });
}
