import type { Column } from "../../kinds/column/model.js";
import { companionsOf } from "../../kinds/companions.js";
import { kindOf, rank } from "../../kinds/index.js";
import { addressId, isCompanion } from "../../model/address.js";
import { EdgesAmong } from "../../model/edges.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema, type Schema } from "../../model/schema.js";
import { isCalled, nameOf, shellWord } from "../renames/names.js";
import { isReplaced } from "../replaced-table.js";

/** Which drops are allowed: all, or those of the named objects. */
export type DropAllowance = "all" | readonly string[];

/** A drop that nobody allowed: the object stays, and this is said. */
export interface WithheldDrop {
  /** The identity of the object; of an attribute, `attribute` and its name. */
  readonly what: string;
  /** The option that allows it. */
  readonly flag: string;
}

/**
 * Takes back the drops that are not allowed: what would go stays part of the next schema, with all that lies in it and
 * all it needs. `guarded` says which objects need an allowance at all.
 */
export function withholdDrops(
  { previous, next }: Pair<CanonicalSchema>,
  allowed: DropAllowance,
  guarded: (object: SchemaObject) => boolean,
): { readonly next: CanonicalSchema; readonly withheld: readonly WithheldDrop[] } {
  const gone = [...previous.objects.values()].filter(({ id }) => !next.objects.has(id)).sort(inRankOrder);
  const goneIds = new Set(gone.map(({ id }) => id));
  const withheld = gone.filter((object) => {
    const carried = takersOf(object).some((id) => goneIds.has(id));
    if (carried || isPartitionOfReplaced(object, { previous, next })) return false;
    if (isGoneCompanion(object, next) || goesOnAsIdentity(object, next)) return false;
    return guarded(object) && !isAllowed(object, allowed);
  });
  if (withheld.length === 0) return { next, withheld: [] };
  const kept = withNeeds(withheld, gone, previous);
  return {
    next: withObjects(next, kept, previous),
    withheld: withheld.map((object) => ({
      what: object.id,
      flag: `--allow-drop ${shellWord(nameOf(object))}`,
    })),
  };
}

/** Whatever order the catalog came in. */
function inRankOrder(one: SchemaObject, other: SchemaObject): number {
  return rank(one.kind) - rank(other.kind) || (one.id < other.id ? -1 : 1);
}

/** Rows of a partition go with those of its table into the new one. */
function isPartitionOfReplaced(object: SchemaObject, { previous, next }: Pair<CanonicalSchema>): boolean {
  if (object.kind !== "table" || object.partitionOf === null) return false;
  const id = objectId("table", object.partitionOf.schema, object.partitionOf.name);
  const [before, after] = [previous.objects.get(id), next.objects.get(id)];
  return before !== undefined && after !== undefined && isReplaced({ previous: before, next: after });
}

/** What is said of an identity's sequence goes with the identity, whose column stays. */
function isGoneCompanion(object: SchemaObject, { objects }: Schema): boolean {
  if ((object.kind !== "privilege" && object.kind !== "comment") || !isCompanion(object.target)) return false;
  const { target } = object;
  const owner = objects.get(addressId(target));
  return owner !== undefined && !companionsOf(owner).some(({ target: one }) => one.detail === target.detail);
}

/** The sequence of a serial whose column becomes an identity: that counts on, behind the values that rows have. */
function goesOnAsIdentity(object: SchemaObject, { objects }: Schema): boolean {
  if (object.kind !== "sequence" || object.ownedBy === null) return false;
  const { schema, name, column } = object.ownedBy;
  const owner = objects.get(objectId("column", schema, name, column));
  return owner?.kind === "column" && owner.identity !== null;
}

/** Kinds whose drop loses rows or values. */
export const dataKinds: ReadonlySet<KindName> = new Set(["schema", "table", "column", "sequence"]);

function isAllowed(object: SchemaObject, allowed: DropAllowance): boolean {
  if (allowed === "all") return true;
  return allowed.some((given) => given === object.id || isCalled(object, given));
}

/** What takes the object along when it is dropped. */
function takersOf(object: SchemaObject): readonly ObjectId[] {
  const { container, carriers } = kindOf(object);
  const inside = container(object);
  return [...(inside === null ? [] : [inside]), ...(carriers?.(object) ?? [])];
}

/** The kept objects, what lies in them, and whatever of the gone they need. */
function withNeeds(
  withheld: readonly SchemaObject[],
  gone: readonly SchemaObject[],
  previous: CanonicalSchema,
): SchemaObject[] {
  const kept = new Map<ObjectId, SchemaObject>(withheld.map((object) => [object.id, object]));
  const goneById = new Map(gone.map((object) => [object.id, object]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const object of gone) {
      const takers = takersOf(object);
      const inside =
        takers.some((id) => kept.has(id)) && takers.every((id) => kept.has(id) || !goneById.has(id));
      const needs = kept.has(object.id) ? (previous.dependencies.get(object.id) ?? []) : [];
      const more = [...(inside ? [object] : []), ...needs.flatMap((id) => goneById.get(id) ?? [])];
      for (const one of more) {
        if (kept.has(one.id)) continue;
        kept.set(one.id, one);
        grown = true;
      }
    }
  }
  return [...kept.values()];
}

/** The columns of primary keys that stay are NOT NULL whatever the target says. */
function keyColumns(
  kept: readonly SchemaObject[],
  objects: ReadonlyMap<ObjectId, SchemaObject>,
  from: Schema,
): Column[] {
  return kept.flatMap((key) => {
    if (key.kind !== "constraint" || key.type !== "primaryKey") return [];
    return key.columns.flatMap((name) => {
      const id = objectId("column", key.schema, key.table, name);
      const [before, after] = [from.objects.get(id), objects.get(id)];
      if (before?.kind !== "column" || after?.kind !== "column") return [];
      const { notNull, notNullConstraint, notNullName } = before;
      return [{ ...after, notNull, notNullConstraint, notNullName }];
    });
  });
}

/** The schema with further objects, and their edges from where they come from. */
function withObjects(
  next: CanonicalSchema,
  kept: readonly SchemaObject[],
  from: CanonicalSchema,
): CanonicalSchema {
  const objects = new Map(next.objects);
  for (const object of kept) objects.set(object.id, object);
  for (const column of keyColumns(kept, objects, from)) objects.set(column.id, column);
  const needs = (id: ObjectId) => next.dependencies.get(id) ?? from.dependencies.get(id) ?? [];
  return asCanonical({ objects, dependencies: new EdgesAmong(objects, needs) });
}
