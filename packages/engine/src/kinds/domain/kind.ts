import { address } from "../../model/address.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { type Kind, recreate } from "../kind.js";
import { typeInSchema } from "../type-in-schema.js";
import type { Domain } from "./model.js";
import { readDomain } from "./read.js";

export const domainKind: Kind<Domain> = {
  ...typeInSchema<Domain>("DOMAIN"),
  kind: "domain",
  read: readDomain,
  alterations: {
    schema: "identity",
    name: "identity",
    type: () => recreate,
    collation: () => recreate,
    default: ({ next }, context) => [
      alterDomain(next, next.default === null ? "DROP DEFAULT" : `SET DEFAULT ${next.default}`, context),
    ],
    notNull: ({ next }, context) =>
      next.notNull
        ? [{ ...alterDomain(next, "SET NOT NULL", context), hazards: ["may-fail-on-data", "scans-table"] }]
        : [alterDomain(next, "DROP NOT NULL", context)],
  },
  release: ({ previous, loosened }, context) =>
    loosened === true ? [alterDomain(previous, "DROP DEFAULT", context)] : [],
  address: ({ schema, name }) => address("domain", schema, name),
  create: (domain, context) => {
    const clauses = [
      `CREATE DOMAIN ${context.name(domain.schema, domain.name)} AS ${context.type(domain.type)}`,
    ];
    if (domain.collation !== null) clauses.push(`COLLATE ${domain.collation}`);
    if (domain.default !== null) clauses.push(`DEFAULT ${domain.default}`);
    if (domain.notNull) clauses.push("NOT NULL");
    return [statement(clauses.join(" "))];
  },
  survives: () => true,
};

function alterDomain({ schema, name }: Domain, action: string, context: RenderContext): Statement {
  return statement(`ALTER DOMAIN ${context.name(schema, name)} ${action}`);
}
