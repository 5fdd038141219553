import { addressId } from "../../model/address.js";
import { type Statement, statement } from "../../model/statement.js";
import { addressSql } from "../../render/address.js";
import type { RenderContext } from "../../render/context.js";
import { literal } from "../../render/quote.js";
import { facet } from "../facet.js";
import type { Kind } from "../kind.js";
import type { Comment } from "./model.js";
import { readComment } from "./read.js";

export const commentKind: Kind<Comment> = {
  kind: "comment",
  read: readComment,
  alterations: {
    name: "identity",
    target: "identity",
    text: ({ next }, context) => [comment(next, literal(next.text), context)],
  },
  dependencies: ({ target }) => [addressId(target)],
  container: ({ target }) => addressId(target),
  takes: () => [],
  create: (object, context) => [comment(object, literal(object.text), context)],
  drop: (object, context) => [comment(object, "NULL", context)],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (object, names) => {
    const target = names.address(object.target);
    return { ...object, ...facet("comment", target), target };
  },
};

function comment({ target }: Comment, text: string, context: RenderContext): Statement {
  return statement(`COMMENT ON ${addressSql(target, context)} IS ${text}`);
}
