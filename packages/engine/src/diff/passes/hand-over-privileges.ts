import type { Owner } from "../../kinds/owner/model.js";
import { withoutOption, withoutWeaker } from "../../kinds/privilege/access-list.js";
import type { Privilege } from "../../kinds/privilege/model.js";
import { privilegeName } from "../../kinds/privilege/read.js";
import { addressId } from "../../model/address.js";
import { type Alter, type Change, type Create, changesKind, type Drop, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

type OwnerChange = Create<Owner> | Alter<Owner> | Drop<Owner>;

/**
 * OWNER TO hands what the old owner may do over to the new one, who keeps what it had been granted besides (PostgreSQL's
 * aclnewowner): privileges are brought from there to what they shall be, not from what they were.
 */
export function handOverPrivileges(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (!changesKind(changes, "owner")) return changes;
  const owners = changes.flatMap((change) => ownerChange(change) ?? []);
  if (owners.length === 0) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const change of owners) {
    const owner = change.type === "drop" ? change.previous : change.next;
    // What is new has nothing to hand over.
    const target = byId.get(addressId(owner.target))?.type;
    if (target === "create" || target === "recreate" || target === "drop") continue;
    const rows = { previous: privilegesOf(owner, previous), next: privilegesOf(owner, next) };
    for (const { id } of [...rows.previous, ...rows.next]) byId.delete(id);
    for (const made of afterHandingOver(change, rows)) byId.set(subject(made).id, made);
  }
  return [...byId.values()];
}

function ownerChange(change: Change): OwnerChange | undefined {
  if (subject(change).kind !== "owner" || change.type === "rename" || change.type === "recreate")
    return undefined;
  return change as OwnerChange;
}

/** The privileges on what has that owner, not those on its columns. */
function privilegesOf({ target }: Owner, schema: CanonicalSchema): readonly Privilege[] {
  const id = addressId(target);
  return [...schema.objects.values()].filter(
    (object): object is Privilege =>
      object.kind === "privilege" && object.target.part === null && addressId(object.target) === id,
  );
}

function afterHandingOver(change: OwnerChange, rows: Pair<readonly Privilege[]>): readonly Change[] {
  const old = rowOfOwner(rows.previous, change.type === "create" ? undefined : change.previous);
  const own = rowOfOwner(rows.next, change.type === "drop" ? undefined : change.next);
  const owner = change.type === "drop" ? own?.grantee : change.next.role;
  if (owner === undefined) return handedToUnknown(rows, old);
  const target = (change.type === "drop" ? change.previous : change.next).target;
  const grantees = new Set([owner, ...[...rows.previous, ...rows.next].map(({ grantee }) => grantee)]);
  return [...grantees].flatMap((grantee) => {
    const [before, after] = [heldBy(rows.previous, grantee), heldBy(rows.next, grantee)];
    // Where no row names all that an owner may do, the old one may do all of it, and so shall the new one.
    const all = old?.usual ?? own?.usual ?? (before?.privileges ?? []).map(withoutOption);
    const usual = grantee === null ? ((after ?? before)?.usual ?? []) : grantee === owner ? all : [];
    const kept = before === old && before !== undefined ? usual : (before?.privileges ?? usual);
    const handed = withoutWeaker(new Set([...(old?.privileges ?? all), ...(before?.privileges ?? [])]));
    const name = privilegeName(target, grantee);
    const row = { kind: "privilege" as const, ...name, target, grantee, usual };
    const from = { ...row, privileges: grantee === owner ? handed : kept };
    return between(from, { ...row, privileges: after?.privileges ?? usual });
  });
}

/** Whoever runs the plan shall have everything: the old owner gets it back first, and hands that over. */
function handedToUnknown(rows: Pair<readonly Privilege[]>, old: Privilege | undefined): readonly Change[] {
  const kept = rows.previous.flatMap((before): readonly Change[] => {
    const next = heldBy(rows.next, before.grantee);
    if (next === undefined) return [{ type: "drop", previous: before }];
    const because = "the owner changes";
    return before === old ? [{ type: "recreate", previous: before, next, because }] : between(before, next);
  });
  const created = rows.next.filter(({ grantee }) => heldBy(rows.previous, grantee) === undefined);
  return [...kept, ...created.map((next): Change => ({ type: "create", next }))];
}

/** What the owner may do, where that is not everything; of an owner that is not told, the one who usually may. */
function rowOfOwner(rows: readonly Privilege[], owner: Owner | undefined): Privilege | undefined {
  return rows.find(({ grantee, usual }) =>
    owner === undefined ? grantee !== null && usual.length > 0 : grantee === owner.role,
  );
}

function heldBy(rows: readonly Privilege[], grantee: string | null): Privilege | undefined {
  return rows.find((row) => row.grantee === grantee);
}

function between(previous: Privilege, next: Privilege): readonly Change[] {
  if (previous.privileges.join() === next.privileges.join()) return [];
  return [{ type: "alter", previous, next, properties: ["privileges"] }];
}
