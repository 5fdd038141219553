import { hasInheritance, Inheritance, isHandedDown, stayingParents } from "../diff/inheritance.js";
import type { Column } from "../kinds/column/model.js";
import type { Constraint } from "../kinds/constraint/model.js";
import type { Index } from "../kinds/index/model.js";
import type { QualifiedName } from "../kinds/kind.js";
import type { Table } from "../kinds/table/model.js";
import { type Change, isRemoval, subject } from "../model/change.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import { find, type Schema } from "../model/schema.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import { lateIndexes } from "./late-indexes.js";
import type { StepKey } from "./steps.js";

/**
 * The order between parents and children. A partition is detached before its old parent changes, and attached when both
 * are as they shall be and it has the indexes and constraints of its parent, which PostgreSQL would otherwise make under
 * names of its own (ALTER TABLE, ATTACH PARTITION). A parent's key is made once those of its partitions are there to take.
 */
export function partitionOrder(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  folding: Folding,
  { previous, next }: Pair<Schema>,
): void {
  if (!hasInheritance(next) && !hasInheritance(previous)) return;
  const family = new Inheritance(next);
  const late = lateIndexes(changes, next);
  const parts = partSteps(changes, folding, late);
  const taken = takenFromChildren(changes, folding, family);
  const before = new Inheritance(previous);
  for (const change of changes) {
    const object = subject(change);
    // What an heir had from its parent is its own, and can go, once the parent has none.
    if (isRemoval(change) && isHandedDown(change.previous))
      for (const origin of declaredAbove(change.previous, before))
        graph.mustFollow(`drop ${object.id}`, `drop ${origin}`);
    if (change.type === "alter" && isHandedDown(object))
      followParents(graph, object, folding, { previous: before, next: family });
    if (change.type === "create" && object.kind === "constraint") followTaken(graph, object, before);
    if (object.kind === "table") {
      tableOrder(graph, change, parts, taken.get(object.id) ?? new Set(), before);
      if (change.type !== "drop") columnsAbove(graph, object, parts, family);
    } else if (object.kind === "partitionTrigger")
      // A partition has the trigger once it is attached.
      graph.mustFollow(`create ${object.id}`, `attach ${objectId("table", object.schema, object.table)}`);
    else if (change.type === "create" || change.type === "recreate") {
      partOrder(graph, object, folding, family, late);
    }
  }
}

/** What a child is told again counts once the parents it stays with have handed down theirs. */
function followParents(
  graph: Graph<StepKey>,
  object: Column | Constraint,
  folding: Folding,
  families: Pair<Inheritance>,
): void {
  const staying = stayingParents(object, families);
  const were = families.previous.counterparts(object, staying);
  for (const parent of families.next.counterparts(object, staying)) {
    graph.mustFollow(`alter ${object.id}`, `create ${folding.host(parent)}`);
    if (were.includes(parent)) graph.mustFollow(`alter ${object.id}`, `alter ${parent}`);
  }
}

/** Keys are not inherited, but where they are parts of the parent's; columns and checks are what both declare. */
function declaredAbove(object: Column | Constraint, family: Inheritance): readonly ObjectId[] {
  const shared = object.kind === "column" || object.type === "check";
  return shared ? family.counterparts(object) : family.origins(object);
}

/** A key that its parent's takes along, and that stays, is made again after that. */
function followTaken(graph: Graph<StepKey>, { id }: Constraint, before: Inheritance): void {
  const taken = find<Constraint>(before.schema, id, "constraint");
  if (taken === undefined) return;
  for (const origin of before.origins(taken)) graph.mustFollow(`create ${id}`, `drop ${origin}`);
}

export type PartSteps = ReadonlyMap<ObjectId, readonly StepKey[]>;

/** For each table the steps that its columns, constraints and indexes take, without those that come late. */
export function partSteps(
  changes: readonly Change[],
  folding: Folding,
  late: ReadonlySet<ObjectId> = new Set(),
): PartSteps {
  const steps = new Map<ObjectId, StepKey[]>();
  for (const change of changes) {
    const object = subject(change);
    if (object.kind !== "column" && object.kind !== "constraint" && object.kind !== "index") continue;
    if (late.has(object.id) && change.type !== "drop") continue;
    const table = objectId("table", object.schema, object.table);
    const made: StepKey = `create ${folding.host(object.id)}`;
    const own: StepKey[] = [made, `alter ${object.id}`, `drop ${object.id}`];
    steps.set(table, [...(steps.get(table) ?? []), ...own]);
  }
  return steps;
}

/** For each table the constraints of its parents that are made once its own are there to take. */
function takenFromChildren(
  changes: readonly Change[],
  folding: Folding,
  family: Inheritance,
): ReadonlyMap<ObjectId, ReadonlySet<StepKey>> {
  const taken = new Map<ObjectId, Set<StepKey>>();
  for (const change of changes) {
    const object = subject(change);
    if (change.type !== "create" || object.kind !== "constraint" || folding.host(object.id) !== object.id)
      continue;
    const table = objectId("table", object.schema, object.table);
    const steps = family.origins(object).map((parent): StepKey => `create ${parent}`);
    taken.set(table, new Set([...(taken.get(table) ?? []), ...steps]));
  }
  return taken;
}

function tableOrder(
  graph: Graph<StepKey>,
  change: Change,
  parts: PartSteps,
  taken: ReadonlySet<StepKey>,
  family: Inheritance,
): void {
  const { id } = subject(change);
  const refilled = change.type === "recreate" && change.refilled === true;
  const before = change.type === "alter" || refilled ? (change.previous as Table) : null;
  const after = change.type === "drop" ? [] : parentsIn(subject(change) as Table);
  // Parents are left in the step before the others, of which partitions need none.
  const leaves: StepKey = before?.partitionOf && !refilled ? `alter ${id}` : `drop ${id}`;
  for (const parent of before === null ? [] : ancestorsOf(before, family)) {
    const changed = [...(parts.get(parent) ?? []), ...(parts.get(id) ?? [])];
    for (const step of changed) graph.mustFollow(step, leaves);
  }
  // A new table that is no partition inherits as it is made, whatever it is told last.
  const inherits = before === null && change.type !== "drop" && (change.next as Table).partitionOf === null;
  for (const parent of after) {
    const joins: StepKey = !inherits && graph.has(`attach ${id}`) ? `attach ${id}` : `create ${id}`;
    const own = joins.startsWith("attach") ? (parts.get(id) ?? []) : [];
    for (const step of [...(parts.get(parent) ?? []), ...own])
      if (joins.startsWith("attach") || !taken.has(step)) graph.mustFollow(joins, step);
  }
}

/** What changes in columns further up has come down to the parent before a table is attached to it. */
function columnsAbove(
  graph: Graph<StepKey>,
  { id, partitionOf }: Table,
  parts: PartSteps,
  family: Inheritance,
): void {
  for (let above = partitionOf; above !== null; ) {
    const [parent] = family.parents(above);
    if (parent === undefined) return;
    for (const step of parts.get(objectId("table", parent.schema, parent.name)) ?? [])
      if (/^\w+ column /.test(step)) graph.mustFollow(`attach ${id}`, step);
    above =
      find<Table>(family.schema, objectId("table", above.schema, above.name), "table")?.partitionOf ?? null;
  }
}

/** Its parents, theirs, and so on: what changes in any of them comes down to the table. */
function ancestorsOf({ schema, name }: QualifiedName, family: Inheritance): ReadonlySet<ObjectId> {
  const above = family.parents({ schema, name });
  const further = above.flatMap((parent) => [...ancestorsOf(parent, family)]);
  return new Set([...above.map((parent) => objectId("table", parent.schema, parent.name)), ...further]);
}

function parentsIn({ partitionOf, inherits }: Table): ObjectId[] {
  const parents: readonly QualifiedName[] = partitionOf === null ? inherits : [partitionOf];
  return parents.map(({ schema, name }) => objectId("table", schema, name));
}

function partOrder(
  graph: Graph<StepKey>,
  object: SchemaObject,
  folding: Folding,
  family: Inheritance,
  late: ReadonlySet<ObjectId>,
): void {
  const created: StepKey = `create ${folding.host(object.id)}`;
  if (object.kind === "index" && late.has(object.id)) {
    for (const partition of family.schema.objects.values()) {
      if (partition.kind !== "table" || partition.partitionOf?.name !== object.table) continue;
      if (partition.partitionOf.schema !== object.schema) continue;
      graph.mustFollow(created, `create ${partition.id}`);
      graph.mustFollow(created, `attach ${partition.id}`);
    }
  }
  if (object.kind === "index" && object.partitionOf !== null) {
    const { schema, name } = object.partitionOf;
    const parent = find<Index>(family.schema, objectId("index", schema, name), "index");
    if (!late.has(object.id))
      graph.mustFollow(`attach ${objectId("table", object.schema, object.table)}`, created);
    // Such a one is made with those of its partitions, and takes them if they are there.
    if (parent?.overForeign) graph.mustFollow(`create ${parent.id}`, created);
  }
  // A new child takes what its parents have by then; what it declares too is there when the parents' comes.
  if (!isHandedDown(object) || folding.host(object.id) !== object.id) return;
  if (object.kind === "column" && !object.local) return;
  for (const parent of declaredAbove(object, family)) {
    if (folding.host(parent) === parent) graph.mustFollow(`create ${parent}`, created);
    graph.mustFollow(created, `drop ${parent}`);
  }
}
