import { isCompanion } from "../../model/address.js";
import type { KindName } from "../../model/objects.js";
import { addressName, words } from "../../render/address.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { GrantStep } from "./access-list.js";
import type { Privilege } from "./model.js";

/** Kinds that GRANT knows under another word than COMMENT does: relations are tables to it, all types are types. */
const grantWords: { readonly [K in KindName]?: string } = {
  column: "TABLE",
  view: "TABLE",
  materializedView: "TABLE",
  domain: "TYPE",
  aggregate: "FUNCTION",
  foreignServer: "FOREIGN SERVER",
};

/** GRANT and REVOKE with their object and grantee. */
export function grantSql(
  { target, grantee }: Pick<Privilege, "target" | "grantee">,
  steps: readonly GrantStep[],
  context: RenderContext,
): readonly string[] {
  const named = `${grantWords[target.kind] ?? words[target.kind]} ${addressName(target, context)}`;
  const object = isCompanion(target) ? target.detail : named;
  const role = grantee === null ? "PUBLIC" : ident(grantee);
  const column = target.part === null || isCompanion(target) ? "" : ` (${ident(target.part)})`;
  return steps.map(({ verb, privileges, suffix }) => {
    const list = privileges.map((privilege) => `${privilege}${column}`).join(", ");
    const direction = verb === "GRANT" ? "TO" : "FROM";
    return `${verb} ${list} ON ${object} ${direction} ${role}${suffix}`;
  });
}
