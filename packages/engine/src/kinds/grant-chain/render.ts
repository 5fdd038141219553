import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import { grantSteps, withoutOption } from "../privilege/access-list.js";
import { grantSql } from "../privilege/render.js";
import type { GrantChain, PassedGrant } from "./model.js";

/** Grants, each by its grantor. */
export function passOn({ target, grants }: GrantChain, context: RenderContext): Statement {
  return byGrantors(grants, ({ grantee, privileges }) =>
    grantSql({ target, grantee }, grantSteps([], privileges), context),
  );
}

/** The same taken back by each grantor, the last first: nobody holds what depends on it then. */
export function takeBack({ target, grants }: GrantChain, context: RenderContext): Statement {
  return byGrantors(grants.toReversed(), ({ grantee, privileges }) => {
    const plain = [...new Set(privileges.map(withoutOption))];
    return grantSql({ target, grantee }, grantSteps(plain, []), context);
  });
}

/**
 * One statement, so that none is ever left acting as somebody else; GRANTED BY takes nobody but the current role
 * (PostgreSQL manual, GRANT).
 */
function byGrantors(
  grants: readonly PassedGrant[],
  sqlOf: (grant: PassedGrant) => readonly string[],
): Statement {
  const lines = grants.flatMap((grant, place) => {
    const isSame = grants[place - 1]?.grantor === grant.grantor;
    return [...(isSame ? [] : [`SET LOCAL ROLE ${ident(grant.grantor)}`]), ...sqlOf(grant)];
  });
  const body = `
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
${lines.map((line) => `  ${line};`).join("\n")}
  PERFORM pg_catalog.set_config('role', own_role, true);
END `;
  // A name may hold two dollar signs.
  return statement(`DO ${body.includes("$$") ? literal(body) : `$$${body}$$`}`);
}
