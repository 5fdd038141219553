import { type Address, isCompanion } from "../model/address.js";
import type { KindName } from "../model/objects.js";
import type { RenderContext } from "./context.js";
import { ident } from "./quote.js";

/** What SQL calls an object of a kind in COMMENT ON and ALTER; null for what no statement addresses. */
export const words: Readonly<Record<KindName, string | null>> = {
  schema: "SCHEMA",
  extension: "EXTENSION",
  textSearchParser: "TEXT SEARCH PARSER",
  textSearchTemplate: "TEXT SEARCH TEMPLATE",
  textSearchDictionary: "TEXT SEARCH DICTIONARY",
  textSearchConfiguration: "TEXT SEARCH CONFIGURATION",
  collation: "COLLATION",
  baseType: "TYPE",
  enum: "TYPE",
  domain: "DOMAIN",
  domainConstraint: "CONSTRAINT",
  compositeType: "TYPE",
  rangeType: "TYPE",
  sequence: "SEQUENCE",
  foreignDataWrapper: "FOREIGN DATA WRAPPER",
  foreignServer: "SERVER",
  userMapping: null,
  table: "TABLE",
  column: "COLUMN",
  language: "LANGUAGE",
  transform: "TRANSFORM",
  function: "FUNCTION",
  procedure: "PROCEDURE",
  aggregate: "AGGREGATE",
  conversion: "CONVERSION",
  operator: "OPERATOR",
  operatorFamily: "OPERATOR FAMILY",
  operatorClass: "OPERATOR CLASS",
  operatorFamilyMember: null,
  cast: "CAST",
  constraint: "CONSTRAINT",
  view: "VIEW",
  materializedView: "MATERIALIZED VIEW",
  index: "INDEX",
  foreignKey: "CONSTRAINT",
  statistics: "STATISTICS",
  rule: "RULE",
  trigger: "TRIGGER",
  partitionTrigger: null,
  internalTriggers: null,
  policy: "POLICY",
  publication: "PUBLICATION",
  publicationTable: null,
  publicationSchema: null,
  eventTrigger: "EVENT TRIGGER",
  comment: null,
  owner: null,
  privilege: null,
  grantChain: null,
  defaultPrivilege: null,
};

/** The address as COMMENT ON takes it: `COLUMN public.users.name`, `CONSTRAINT users_check ON public.users`. */
export function addressSql(address: Address, context: RenderContext): string {
  const { kind, schema, part, detail } = address;
  if (isCompanion(address)) return detail ?? "";
  if (detail === "index") return `INDEX ${context.name(schema ?? "", part ?? "")}`;
  const name = addressName(address, context);
  if (kind === "transform")
    return `TRANSFORM FOR ${context.type(address.name)} LANGUAGE ${ident(part ?? "")}`;
  if (part === null) return `${detail === "foreign" ? "FOREIGN " : ""}${words[kind]} ${name}`;
  if (kind === "column" || !onRelation.has(kind)) return `COLUMN ${name}.${ident(part)}`;
  return `${words[kind]} ${ident(part)} ON ${kind === "domainConstraint" ? "DOMAIN " : ""}${name}`;
}

/** Kinds whose objects have a name of their own on a relation. */
const onRelation: ReadonlySet<KindName> = new Set([
  "constraint",
  "domainConstraint",
  "foreignKey",
  "trigger",
  "rule",
  "policy",
]);

/** What an address names, without the word for its kind and without its part. */
export function addressName({ kind, schema, name, detail }: Address, context: RenderContext): string {
  if (kind === "cast") return `(${name})`;
  if (kind === "operator") return `${ident(schema ?? "")}.${name} (${detail})`;
  const written = schema === null ? ident(name) : context.name(schema, name);
  if (kind === "operatorFamily" || kind === "operatorClass") return `${written} USING ${ident(detail ?? "")}`;
  return detail === null || detail === "foreign" ? written : `${written}(${detail})`;
}
