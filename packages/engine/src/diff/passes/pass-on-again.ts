import { grantSteps } from "../../kinds/privilege/access-list.js";
import type { Privilege } from "../../kinds/privilege/model.js";
import { wholeOf } from "../../kinds/privilege/target.js";
import { addressId } from "../../model/address.js";
import { type Alter, type Change, changesKind, type Drop, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

/**
 * REVOKE refuses to take what was passed on, and OWNER TO makes the new owner the grantor of what the old one granted
 * (PostgreSQL manual, REVOKE): what others than the owner granted is taken back before, and granted again after.
 */
export function passOnAgain(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (!changesKind(changes, "owner", "privilege")) return changes;
  const touched = new Set(changes.flatMap(takenFrom));
  if (touched.size === 0) return changes;
  const planned = new Set(changes.map((change) => subject(change).id));
  const again = [...previous.objects.values()].flatMap((before): Change[] => {
    const after = next.objects.get(before.id);
    if (before.kind !== "grantChain" || after === undefined || planned.has(before.id)) return [];
    if (!touched.has(addressId(wholeOf(before.target)))) return [];
    return [{ type: "recreate", previous: before, next: after, because: "its grantors' privileges change" }];
  });
  return [...changes, ...again];
}

/** What changes owner, or loses a privilege that a role has of it. */
function takenFrom(change: Change): readonly ObjectId[] {
  const object = subject(change);
  if (change.type === "rename" || change.type === "recreate") return [];
  if (object.kind === "owner") return [addressId(wholeOf(object.target))];
  if (object.kind !== "privilege" || change.type === "create") return [];
  const { previous } = change as Drop<Privilege> | Alter<Privilege>;
  const left = change.type === "drop" ? previous.usual : object.privileges;
  const isTaken = grantSteps(previous.privileges, left).some(({ verb }) => verb !== "GRANT");
  return isTaken ? [addressId(wholeOf(object.target))] : [];
}
