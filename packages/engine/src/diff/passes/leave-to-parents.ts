import type { Column } from "../../kinds/column/model.js";
import type { Constraint } from "../../kinds/constraint/model.js";
import type { Index } from "../../kinds/index/model.js";
import type { QualifiedName } from "../../kinds/kind.js";
import type { Table } from "../../kinds/table/model.js";
import { type Change, type Drop, type Recreate, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type CanonicalSchema, find } from "../../model/schema.js";
import { equalValues } from "../equal-values.js";
import { hasInheritance, Inheritance, isHandedDown } from "../inheritance.js";
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

/**
 * PostgreSQL hands changes of a parent's columns and constraints down to its partitions and to the tables that inherit
 * from it, and refuses most of them on a child. So what a change of the parent does in a child is no change of its own.
 */
export function leaveToParents(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  if (!hasInheritance(pair.previous)) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const families = { previous: new Inheritance(pair.previous), next: new Inheritance(pair.next) };
  const kept = keptByHeirs(pair);
  return changes.flatMap((change) => {
    const object = subject(change);
    if (!isHandedDown(object)) return [change];
    return left(change, object, byId, families, kept);
  });
}

function left(
  change: Change,
  object: Column | Constraint,
  byId: ReadonlyMap<ObjectId, Change>,
  families: Pair<Inheritance>,
  kept: ReadonlySet<ObjectId>,
): readonly Change[] {
  if (change.type === "create") {
    const changed = isStillChild(object, families) && origin(object, families.next, byId);
    const made = changed && changed.type === "create";
    return made && (object.kind === "column" || object.type === "check") ? [] : [change];
  }
  if (!isStillChild(object, families)) return [change];
  const before = change.previous as Column | Constraint;
  const parent = origin(before, families.previous, byId);
  if (change.type === "drop") return parent?.type === "drop" && !kept.has(parent.previous.id) ? [] : [change];
  if (change.type !== "alter" || parent?.type !== "alter") return [change];
  const properties = change.properties.filter(
    (property) => !(handedDown.has(property) && equalProperty(property, change.next, parent.next)),
  );
  return properties.length === 0 ? [] : [{ ...change, properties }];
}

/** The index of a partition that is detached stays when its parent's goes: its drop is one of its own. */
function loosened(change: Drop | Recreate, index: Index, { previous, next }: Pair<CanonicalSchema>): Change {
  const id = objectId("table", index.schema, index.table);
  const [before, after] = [previous, next].map((schema) => find<Table>(schema, id, "table"));
  if (index.partitionOf === null || after === undefined) return change;
  if (equalValues(before?.partitionOf, after.partitionOf)) return change;
  return { ...change, previous: { ...index, partitionOf: null } };
}

/** A recreated constraint goes with the parent's, and is only created; so does an index while its table is attached. */
export function dropWithParents(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  if (!hasInheritance(pair.previous)) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const previous = new Inheritance(pair.previous);
  return changes.flatMap((change): readonly Change[] => {
    if (change.type !== "drop" && change.type !== "recreate") return [change];
    if (change.previous.kind === "index") return [loosened(change, change.previous, pair)];
    if (change.type !== "recreate" || !isHandedDown(change.previous)) return [change];
    const { schema, table } = change.previous;
    if (byId.get(objectId("table", schema, table))?.type === "recreate") return [change];
    const parent = origin(change.previous, previous, byId);
    if (parent?.type !== "recreate") return [change];
    const carried = change.previous.kind === "column" || change.previous.type === "check";
    return carried ? [] : [{ type: "create", next: change.next }];
  });
}

function origin(
  object: Column | Constraint,
  family: Inheritance,
  byId: ReadonlyMap<ObjectId, Change>,
): Change | undefined {
  return family
    .origins(object)
    .map((id) => byId.get(id))
    .find((change) => change !== undefined);
}

/** True where the table stays with one of its parents, at the same bound: what the parent gets, it gets. */
function isStillChild({ schema, table }: Column | Constraint, families: Pair<Inheritance>): boolean {
  const [before, after] = [families.previous, families.next].map((family) =>
    family.parents({ schema, name: table }),
  ) as [readonly QualifiedName[], readonly QualifiedName[]];
  return after.some((parent) => before.some((other) => equalValues(parent, other)));
}

function equalProperty(property: string, a: object, b: object): boolean {
  return equalValues((a as Record<string, unknown>)[property], (b as Record<string, unknown>)[property]);
}
