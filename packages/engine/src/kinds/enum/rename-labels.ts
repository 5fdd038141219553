import type { Rename } from "../../model/change.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { literal } from "../../render/quote.js";
import { inTurn } from "../names-in-turn.js";
import type { Enum } from "./model.js";

/** Values under their next names, in place: rows, defaults and expressions hold the value, not its name. */
export function renameLabels(
  { previous, next, values = [] }: Rename<Enum>,
  context: RenderContext,
): Statement[] {
  const type = context.name(next.schema, next.name);
  return inTurn(values, previous.labels).map(([from, to]) =>
    statement(`ALTER TYPE ${type} RENAME VALUE ${literal(from)} TO ${literal(to)}`, {
      hazards: ["breaks-clients"],
    }),
  );
}
