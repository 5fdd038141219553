import { type Address, addressId, isCompanion } from "../../model/address.js";
import { type Statement, statement } from "../../model/statement.js";
import { addressName, words } from "../../render/address.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { facet } from "../facet.js";
import type { Kind } from "../kind.js";
import { grantSteps } from "./access-list.js";
import type { Privilege } from "./model.js";
import { privilegeName, readPrivilege } from "./read.js";

export const privilegeKind: Kind<Privilege> = {
  kind: "privilege",
  read: readPrivilege,
  alterations: {
    name: "identity",
    target: "identity",
    grantee: "identity",
    privileges: ({ previous, next }, context) => grant(next, previous.privileges, next.privileges, context),
    // It follows from the object's kind and owner.
    usual: "ignored",
  },
  dependencies: ({ target, grantee }) => [
    addressId(target),
    facet("owner", wholeOf(target)).id,
    ...(target.part === null ? [] : [privilegeName(wholeOf(target), grantee).id]),
  ],
  container: ({ target }) => addressId(target),
  // REVOKE on a table takes privileges of its columns along: those are given after.
  takes: ({ target, grantee }) => [`privileges ${privilegeName(wholeOf(target), grantee).name}`],
  create: (one, context) => grant(one, one.usual, one.privileges, context),
  drop: (one, context) => grant(one, one.privileges, one.usual, context),
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (one, names) => {
    const target = names.address(one.target);
    return { ...one, ...privilegeName(target, one.grantee), target };
  },
};

/** The table or view of a column, what a companion comes with; anything else itself. */
function wholeOf(target: Address): Address {
  if (isCompanion(target)) return wholeOf({ ...target, detail: null });
  if (target.part === null) return target;
  return { ...target, kind: target.kind === "column" ? "table" : target.kind, part: null };
}

/** Kinds that GRANT knows under another word than COMMENT does: relations are tables to it, all types are types. */
const grantWords: Readonly<Record<string, string>> = {
  column: "TABLE",
  view: "TABLE",
  materializedView: "TABLE",
  foreignTable: "TABLE",
  domain: "TYPE",
  aggregate: "FUNCTION",
  foreignServer: "FOREIGN SERVER",
};

function grant(
  { target, grantee }: Privilege,
  from: readonly string[],
  to: readonly string[],
  context: RenderContext,
): readonly Statement[] {
  const named = `${grantWords[target.kind] ?? words[target.kind]} ${addressName(target, context)}`;
  const object = isCompanion(target) ? target.detail : named;
  const role = grantee === null ? "PUBLIC" : ident(grantee);
  const column = target.part === null || isCompanion(target) ? "" : ` (${ident(target.part)})`;
  return grantSteps(from, to).map(({ verb, privileges, suffix }) => {
    const list = privileges.map((privilege) => `${privilege}${column}`).join(", ");
    const direction = verb === "GRANT" ? "TO" : "FROM";
    return statement(`${verb} ${list} ON ${object} ${direction} ${role}${suffix}`);
  });
}
