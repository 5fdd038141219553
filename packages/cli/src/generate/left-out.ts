import type { PlannedStatement } from "@godwit/engine";
import type { Generated } from "@godwit/typeorm";
import type { LeftOut } from "../outcome/generate.js";
import type { StatementShown } from "../outcome/schemas.js";

/** What a comparison left as it is, as outcomes have it. */
export function leftOut({ withheld, leftAlone }: Generated): LeftOut {
  return {
    withheld: withheld.map(({ object, flag }) => ({ object: object.id, flag })),
    leftAlone: leftAlone.map(({ id }) => id),
  };
}

/** The statements of the way up, as outcomes have them. */
export function statementsOf({ up }: Generated): StatementShown[] {
  return up.statements.map(shownStatement);
}

function shownStatement({ sql, object, locks, hazards }: PlannedStatement): StatementShown {
  return { sql, object, locks, hazards };
}
