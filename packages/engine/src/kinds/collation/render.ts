import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { literal } from "../../render/quote.js";
import type { Collation } from "./model.js";

/** CREATE COLLATION. */
export function createCollation(collation: Collation, context: RenderContext): Statement {
  const name = context.name(collation.schema, collation.name);
  return statement(`CREATE COLLATION ${name} (${parameters(collation).join(", ")})`);
}

function parameters(collation: Collation): string[] {
  const { provider, rules, deterministic, outdatedVersion } = collation;
  const list = [`PROVIDER = ${provider}`, ...locales(collation)];
  if (rules !== null) list.push(`RULES = ${literal(rules)}`);
  if (!deterministic) list.push("DETERMINISTIC = false");
  if (outdatedVersion !== null) list.push(`VERSION = ${literal(outdatedVersion)}`);
  return list;
}

function locales({ locale, collate, ctype }: Collation): string[] {
  if (collate === null || ctype === null) return [`LOCALE = ${literal(locale ?? "")}`];
  if (collate === ctype) return [`LOCALE = ${literal(collate)}`];
  return [`LC_COLLATE = ${literal(collate)}`, `LC_CTYPE = ${literal(ctype)}`];
}
