import { addressId } from "../../model/address.js";
import { type Statement, statement } from "../../model/statement.js";
import { addressSql } from "../../render/address.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { facet } from "../facet.js";
import type { Kind } from "../kind.js";
import { grantsTaken } from "../privilege/target.js";
import type { Owner } from "./model.js";
import { readOwner } from "./read.js";

export const ownerKind: Kind<Owner> = {
  kind: "owner",
  read: readOwner,
  alterations: {
    name: "identity",
    target: "identity",
    role: ({ next }, context) => [alterOwner(next, ident(next.role), context)],
  },
  dependencies: ({ target }) => [addressId(target)],
  container: ({ target }) => addressId(target),
  takes: ({ target }) => [grantsTaken(target)],
  create: (owner, context) => [alterOwner(owner, ident(owner.role), context)],
  drop: (owner, context) => [alterOwner(owner, "CURRENT_USER", context)],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (owner, names) => {
    const target = names.address(owner.target);
    return { ...owner, ...facet("owner", target), target };
  },
};

function alterOwner({ target }: Owner, role: string, context: RenderContext): Statement {
  return statement(`ALTER ${addressSql(target, context)} OWNER TO ${role}`);
}
