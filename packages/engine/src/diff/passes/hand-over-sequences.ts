import { facet } from "../../kinds/facet.js";
import type { Owner } from "../../kinds/owner/model.js";
import type { Sequence } from "../../kinds/sequence/model.js";
import { type Address, address, addressId } from "../../model/address.js";
import { type Alter, type Change, kindsChanged, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type CanonicalSchema, find } from "../../model/schema.js";

/**
 * A sequence that a column owns has its table's owner, keeps that when it is let go, and is taken by no table of another
 * one (PostgreSQL: `sequence must have same owner as table it is linked to`).
 */
export function handOverSequences(
  changes: readonly Change[],
  pair: Pair<CanonicalSchema>,
): readonly Change[] {
  if (!kindsChanged(changes, "alter").has("sequence") || !changes.some(changesHands)) return changes;
  const settled = new Set<ObjectId>();
  const handed = changes.map((change) => {
    if (!changesHands(change)) return change;
    const { ownedBy } = change.next;
    if (ownedBy === null) return isLeft(change, pair) ? { ...change, ownerTo: null } : change;
    const table = address("table", ownedBy.schema, ownedBy.name);
    const [was, is] = [roleOf(table, pair.previous), roleOf(table, pair.next)];
    // A table that is new, or changes its owner itself, takes its sequences along.
    if (was !== is || !pair.previous.objects.has(addressId(table))) return change;
    settled.add(facet("owner", own(change.next)).id);
    return holderOf(change.previous, pair.previous) === is ? change : { ...change, ownerTo: is };
  });
  return handed.filter((change) => !settled.has(subject(change).id));
}

function changesHands(change: Change): change is Alter<Sequence> {
  return change.type === "alter" && change.next.kind === "sequence" && change.properties.includes("ownedBy");
}

/** True for a sequence that leaves a table of some role, and that no role is said to own then. */
function isLeft({ previous, next }: Alter<Sequence>, pair: Pair<CanonicalSchema>): boolean {
  return roleOf(own(next), pair.next) === null && holderOf(previous, pair.previous) !== null;
}

/** The role that a sequence belongs to; null for the one that reads. */
function holderOf(sequence: Sequence, schema: CanonicalSchema): string | null {
  const { ownedBy } = sequence;
  return roleOf(ownedBy === null ? own(sequence) : address("table", ownedBy.schema, ownedBy.name), schema);
}

function roleOf(target: Address, schema: CanonicalSchema): string | null {
  return find<Owner>(schema, facet("owner", target).id, "owner")?.role ?? null;
}

function own({ schema, name }: Sequence): Address {
  return address("sequence", schema, name);
}
