import { recreate } from "../../kinds/kind.js";
import type { Change } from "../../model/change.js";
import type { RenderContext } from "../../render/context.js";
import { alterationStatements } from "../alteration.js";

/** An ALTER that cannot be made in place becomes a recreation. */
export function decideRecreation(changes: readonly Change[], context: RenderContext): Change[] {
  return changes.map((change) => {
    if (change.type !== "alter" || alterationStatements(change, context) !== recreate) return change;
    const { previous, next, properties } = change;
    return { type: "recreate", previous, next, because: `${properties.join(", ")} cannot be altered` };
  });
}
