import { addressId } from "../../model/address.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { facet } from "../facet.js";
import type { GrantChain } from "../grant-chain/model.js";
import type { Kind } from "../kind.js";
import { grantSteps } from "./access-list.js";
import type { Privilege } from "./model.js";
import { privilegeName, readPrivilege } from "./read.js";
import { grantSql } from "./render.js";
import { wholeOf } from "./target.js";

export const privilegeKind: Kind<Privilege, GrantChain> = {
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

function grant(
  one: Privilege,
  from: readonly string[],
  to: readonly string[],
  context: RenderContext,
): readonly Statement[] {
  return grantSql(one, grantSteps(from, to), context).map((sql) => statement(sql));
}
