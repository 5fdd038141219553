import { kindOf } from "../../kinds/index.js";
import type { Sequence } from "../../kinds/sequence/model.js";
import { type Alter, type Change, kindsChanged, subject } from "../../model/change.js";

/**
 * A sequence that changes hands where the column it leaves goes, or the one it comes to is new: such a column may draw
 * from it, so it is let go of first and owned again last, in steps of their own.
 */
export function loosenSequences(changes: readonly Change[]): readonly Change[] {
  if (!kindsChanged(changes, "alter").has("sequence") || !changes.some(changesOwner)) return changes;
  const comeOrGo = new Set(
    changes.filter(({ type }) => type !== "alter").map((change) => subject(change).id),
  );
  return changes.map((change) => {
    if (!changesOwner(change)) return change;
    const owners = [change.previous, change.next].map((sequence) => kindOf(sequence).container(sequence));
    return owners.some((owner) => owner !== null && comeOrGo.has(owner))
      ? { ...change, loosened: true }
      : change;
  });
}

function changesOwner(change: Change): change is Alter<Sequence> {
  return change.type === "alter" && change.next.kind === "sequence" && change.properties.includes("ownedBy");
}
