import { GodwitError } from "../../errors/godwit-error.js";
import { kindOf } from "../../kinds/index.js";
import { type Change, changesKind } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import { nameOf } from "../renames/names.js";

/**
 * A base type takes its functions along when it goes, and is never made anew: what its values are on disk only its
 * functions know. Throws TYPE_CANNOT_CHANGE.
 */
export function keepBaseTypes(changes: readonly Change[]): readonly Change[] {
  if (!changesKind(changes, "baseType")) return changes;
  const carried = new Set<ObjectId>();
  for (const change of changes) {
    if (!("previous" in change) || change.previous.kind !== "baseType") continue;
    if (change.type === "recreate")
      throw new GodwitError("TYPE_CANNOT_CHANGE", { type: nameOf(change.next), because: change.because });
    if (change.type !== "drop") continue;
    for (const id of kindOf(change.previous).attachesTo?.(change.previous) ?? []) carried.add(id);
  }
  return changes.filter((change) => change.type !== "drop" || !carried.has(change.previous.id));
}
