import type { Column } from "../../kinds/column/model.js";
import type { Constraint } from "../../kinds/constraint/model.js";
import type { Index } from "../../kinds/index/model.js";
import type { QualifiedName } from "../../kinds/kind.js";
import type { Table } from "../../kinds/table/model.js";
import { type Alter, type Change, type Drop, type Recreate, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type CanonicalSchema, find } from "../../model/schema.js";
import { equalValues } from "../equal-values.js";
import { hasInheritance, Inheritance, isHandedDown, stayingParents } from "../inheritance.js";
import { keptByHeirs } from "../kept-by-heirs.js";

/** What ALTER TABLE of a parent brings about in its children too (PostgreSQL manual, ALTER TABLE, ONLY). */
const handedDown: ReadonlySet<string> = new Set([
  "type",
  "collation",
  "notNull",
  "default",
  "identity",
  "generated",
]);

/** What of it reaches a column, too, that is the child's own as well. */
const reachesOwn: ReadonlySet<string> = new Set(["type", "collation", "default", "generated"]);

/**
 * PostgreSQL hands changes of a parent's columns and constraints down to its partitions and to the tables that inherit
 * from it, and refuses most of them on a child. So what a change of the parent does in a child is no change of its own.
 */
export function leaveToParents(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  if (!hasInheritance(pair.previous)) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const families = { previous: new Inheritance(pair.previous), next: new Inheritance(pair.next) };
  const kept = keptByHeirs(pair);
  const own = changes.flatMap((change) => {
    const object = subject(change);
    if (!isHandedDown(object)) return [change];
    return left(change, object, byId, families, kept);
  });
  return ownAgain(own, byId, families);
}

/**
 * A default that changes in a parent comes to its children's columns, and a key that goes from a parent takes theirs
 * along: what a child has otherwise, it is told again.
 */
function ownAgain(
  changes: readonly Change[],
  compared: ReadonlyMap<ObjectId, Change>,
  families: Pair<Inheritance>,
): readonly Change[] {
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (const next of families.next.schema.objects.values()) {
    const previous = families.previous.schema.objects.get(next.id);
    const planned = byId.get(next.id);
    if (!isHandedDown(next) || previous === undefined || !isHandedDown(previous)) continue;
    if (planned !== undefined && planned.type !== "alter") continue;
    const above = changesOf(previous, families.previous, stayingParents(next, families), compared);
    if (next.kind === "column" && above.some((change) => setsOtherDefault(change, next))) {
      const properties = [...new Set([...(planned?.properties ?? []), "default"])];
      byId.set(next.id, { type: "alter", previous, next, properties });
    } else if (isKey(next) && !previous.local && above.some(({ type }) => type === "drop"))
      byId.set(next.id, { type: "create", next });
  }
  return [...byId.values()];
}

function isKey(object: Column | Constraint): boolean {
  return object.kind === "constraint" && object.type !== "check";
}

/** A change of type sets the default as well. */
function setsOtherDefault(change: Change, child: Column): boolean {
  if (change.type !== "alter" || change.next.kind !== "column" || child.generated !== null) return false;
  const sets = ["default", "type", "collation"].some((property) => change.properties.includes(property));
  return sets && child.default !== change.next.default;
}

function left(
  change: Change,
  object: Column | Constraint,
  byId: ReadonlyMap<ObjectId, Change>,
  families: Pair<Inheritance>,
  kept: ReadonlySet<ObjectId>,
): readonly Change[] {
  const parents = stayingParents(object, families);
  // What lies in a table that is made anew is made with it.
  if (byId.get(objectId("table", object.schema, object.table))?.type === "recreate") return [change];
  if (change.type === "create") {
    const made = changesOf(object, families.next, parents, byId).some(({ type }) => type === "create");
    return made && !object.local && (object.kind === "column" || object.type === "check") ? [] : [change];
  }
  const before = change.previous as Column | Constraint;
  const changed = changesOf(before, families.previous, parents, byId);
  if (change.type === "drop") {
    const gone = changed.some(
      (one) => (one.type === "drop" && !kept.has(one.previous.id)) || becomesOwn(one),
    );
    return gone && !before.local ? [] : [change];
  }
  if (change.type !== "alter") return [change];
  const reaches = before.local ? reachesOwn : handedDown;
  const properties = change.properties.filter(
    (property) => !reaches.has(property) || !changed.some((one) => isSameAlteration(property, change, one)),
  );
  return properties.length === 0 ? [] : [{ ...change, properties }];
}

/** A check that children do not get any more is dropped, theirs with it, and made as the parent's alone. */
function becomesOwn(change: Change): boolean {
  if (change.type !== "alter" && change.type !== "recreate") return false;
  return change.next.kind === "constraint" && change.next.noInherit;
}

/**
 * The index of a partition that is detached stays when its parent's goes, or goes with a table that is made anew: its drop
 * is one of its own.
 */
function loosened(
  change: Drop | Recreate,
  index: Index,
  byId: ReadonlyMap<ObjectId, Change>,
  { previous, next }: Pair<CanonicalSchema>,
): Change {
  const id = objectId("table", index.schema, index.table);
  const own = byId.get(id);
  const detached = { ...change, previous: { ...index, partitionOf: null } };
  if (own?.type === "recreate" && own.refilled === true) return detached;
  const [before, after] = [previous, next].map((schema) => find<Table>(schema, id, "table"));
  if (index.partitionOf === null || after === undefined) return change;
  if (equalValues(before?.partitionOf, after.partitionOf)) return change;
  return detached;
}

/** A recreated constraint goes with the parent's, and is only created; so does an index while its table is attached. */
export function dropWithParents(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  if (!hasInheritance(pair.previous)) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const families = { previous: new Inheritance(pair.previous), next: new Inheritance(pair.next) };
  return changes.flatMap((change): readonly Change[] => {
    if (change.type !== "drop" && change.type !== "recreate") return [change];
    if (change.previous.kind === "index") return [loosened(change, change.previous, byId, pair)];
    if (change.type !== "recreate" || !isHandedDown(change.previous)) return [change];
    const { schema, table } = change.previous;
    if (byId.get(objectId("table", schema, table))?.type === "recreate") return [change];
    if (change.previous.local) return [change];
    const parents = stayingParents(change.previous, families);
    const above = changesOf(change.previous, families.previous, parents, byId);
    if (!above.some(({ type }) => type === "recreate")) return [change];
    const carried = change.previous.kind === "column" || change.previous.type === "check";
    return carried ? [] : [{ type: "create", next: change.next }];
  });
}

/** The changes of what a column or constraint is one with in those parents. */
function changesOf(
  object: Column | Constraint,
  family: Inheritance,
  parents: readonly QualifiedName[],
  byId: ReadonlyMap<ObjectId, Change>,
): readonly Change[] {
  return family.counterparts(object, parents).flatMap((id) => byId.get(id) ?? []);
}

function isSameAlteration(property: string, change: Alter, above: Change): boolean {
  if (above.type !== "alter" || !above.properties.includes(property)) return false;
  const [child, parent] = [change.next, above.next].map(
    (object) => object as unknown as Record<string, unknown>,
  );
  return equalValues(child?.[property], parent?.[property]);
}
