import { GodwitError } from "../../errors/godwit-error.js";
import { recreate } from "../../kinds/kind.js";
import type { Table } from "../../kinds/table/model.js";
import { type Change, kindsChanged } from "../../model/change.js";
import type { RenderContext } from "../../render/context.js";
import { alterationStatements } from "../alteration.js";
import { nameOf } from "../renames/names.js";
import { isReplaced } from "../replaced-table.js";

/**
 * An ALTER that cannot be made in place becomes a recreation; but a table is never made anew, since its rows would go,
 * unless they are elsewhere.
 * Throws TABLE_CANNOT_CHANGE.
 */
export function decideRecreation(changes: readonly Change[], context: RenderContext): readonly Change[] {
  if (kindsChanged(changes, "alter").size === 0) return changes;
  return changes.map((change) => {
    if (change.type !== "alter" || alterationStatements(change, context) !== recreate) return change;
    if (isReplaced(change)) return change;
    const { previous, next, properties } = change;
    if (next.kind === "table" && (previous as Table).foreign === null) {
      throw new GodwitError("TABLE_CANNOT_CHANGE", { table: nameOf(next), properties });
    }
    return { type: "recreate", previous, next, because: `${properties.join(", ")} cannot be altered` };
  });
}
