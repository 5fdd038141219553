import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { type Hazard, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { userSchemas } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import type { DomainConstraint } from "./model.js";

const readDomainConstraint: Reader<DomainConstraint> = {
  catalog: "pg_constraint",
  sql: () =>
    `select con.oid, con.conname as name, n.nspname as schema, t.typname as domain, con.convalidated,
       pg_get_expr(con.conbin, 0) as expression
     from pg_constraint con join pg_type t on t.oid = con.contypid join pg_namespace n on n.oid = t.typnamespace
     where con.contypid <> 0 and con.contype = 'c' and ${userSchemas}`,
  parse: (row) => {
    const [schema, domain, name] = [row.text("schema"), row.text("domain"), row.text("name")];
    const [expression, validated] = [row.text("expression"), row.boolean("convalidated")];
    const id = objectId("domainConstraint", schema, domain, name);
    return {
      oid: row.text("oid"),
      object: { kind: "domainConstraint", id, schema, domain, name, expression, validated },
    };
  },
};

const checked: readonly Hazard[] = ["may-fail-on-data", "scans-table"];

export const domainConstraintKind: Kind<DomainConstraint> = {
  kind: "domainConstraint",
  read: readDomainConstraint,
  alterations: {
    schema: "identity",
    domain: "identity",
    name: "identity",
    expression: () => recreate,
    validated: ({ next }, context) =>
      next.validated
        ? [alterDomain(next, `VALIDATE CONSTRAINT ${ident(next.name)}`, context, checked)]
        : recreate,
  },
  dependencies: ({ schema, domain }) => [objectId("domain", schema, domain)],
  container: ({ schema, domain }) => objectId("domain", schema, domain),
  address: ({ schema, domain, name }) => address("domainConstraint", schema, domain, { part: name }),
  takes: ({ schema, domain, name }) => [`constraint ${schema}.${domain}.${name}`],
  create: (constraint, context) => {
    const { name, expression, validated } = constraint;
    const action = `ADD CONSTRAINT ${ident(name)} CHECK (${expression})${validated ? "" : " NOT VALID"}`;
    return [alterDomain(constraint, action, context, validated ? checked : [])];
  },
  drop: (constraint, context) => [
    alterDomain(constraint, `DROP CONSTRAINT ${ident(constraint.name)}`, context),
  ],
  rename: ({ previous, next }, context) => [
    alterDomain(next, `RENAME CONSTRAINT ${ident(previous.name)} TO ${ident(next.name)}`, context),
  ],
  survives: () => false,
  moved: (constraint, names) => {
    const { schema, name: domain } = names.namedType(constraint.schema, constraint.domain);
    return {
      ...constraint,
      id: objectId("domainConstraint", schema, domain, constraint.name),
      schema,
      domain,
    };
  },
};

function alterDomain(
  { schema, domain }: DomainConstraint,
  action: string,
  context: RenderContext,
  hazards: readonly Hazard[] = [],
): Statement {
  return statement(`ALTER DOMAIN ${context.name(schema, domain)} ${action}`, { hazards });
}
