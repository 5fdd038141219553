import type { Column } from "../../kinds/column/model.js";
import { type Alter, type Change, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { equalValues } from "../equal-values.js";
import { hasInheritance, Inheritance } from "../inheritance.js";

/** What a child may have of its own of a column that it has from its parent. */
const settings = ["default", "statistics", "storage", "compression", "notNull", "options"] as const;

type Setting = (typeof settings)[number];

/**
 * What a parent's column is told, its children's are told with it: a child that is to have something else (a default of
 * its own, say) is told that after. `differences` are all, also those that are left to parents.
 */
export function keepOwnSettings(
  changes: readonly Change[],
  differences: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (!hasInheritance(next)) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const told = new Map<ObjectId, Change>(differences.map((change) => [subject(change).id, change]));
  const family = new Inheritance(next);
  for (let before = -1; before !== told.size; ) {
    before = told.size;
    for (const child of next.objects.values()) {
      if (child.kind !== "column" || byId.get(child.id)?.type === "recreate") continue;
      const given = givenByParent(child, previous.objects.get(child.id) as Column | undefined, family, told);
      const kept = given === undefined ? undefined : keeping(given, child, byId.get(child.id));
      if (kept === undefined) continue;
      byId.set(child.id, kept);
      told.set(child.id, kept);
    }
  }
  return [...byId.values()];
}

/** What a child's column is once its parent's has changed, and which of its settings that was. */
function givenByParent(
  child: Column,
  before: Column | undefined,
  family: Inheritance,
  told: ReadonlyMap<ObjectId, Change>,
): { readonly column: Column; readonly set: readonly Setting[] } | undefined {
  for (const id of family.counterparts(child)) {
    const change = told.get(id);
    if (change?.type !== "create" && change?.type !== "alter") continue;
    if (before === undefined) {
      const { default: value, notNull, statistics, storage, usualStorage } = change.next as Column;
      const own = {
        default: value,
        notNull,
        statistics,
        storage,
        usualStorage,
        compression: null,
        options: [],
      };
      return { column: { ...child, ...own }, set: settings };
    }
    if (change.type !== "alter") continue;
    const set = settings.filter((setting) => isHandedDown(setting, change));
    const parent = change.next as Column;
    const values = Object.fromEntries(set.map((setting) => [setting, parent[setting]]));
    const { usualStorage } = set.includes("storage") ? parent : before;
    if (set.length > 0)
      return { column: { ...before, ...values, usualStorage, compression: given(before, change) }, set };
  }
  return undefined;
}

/** Compression is never handed down, but forgotten where the type changes. */
const given = ({ compression }: Column, change: Alter) => (retypes(change) ? null : compression);

/**
 * Options and compression stay, and NOT NULL is taken away, but not given, where a child has it of its own. A change of
 * type brings the type's own storage.
 */
function isHandedDown(setting: Setting, change: Alter): boolean {
  const { next, properties } = change;
  if (setting === "storage" || setting === "compression")
    return retypes(change) || (setting === "storage" && properties.includes(setting));
  if (setting === "options" || !properties.includes(setting)) return false;
  return setting !== "notNull" || !(next as Column).notNull;
}

const retypes = ({ properties }: Alter) => properties.includes("type") || properties.includes("collation");

function keeping(
  { column, set }: NonNullable<ReturnType<typeof givenByParent>>,
  child: Column,
  planned: Change | undefined,
): Alter | undefined {
  // One that the child is made with says all of it.
  if (planned !== undefined && planned.type !== "alter") return undefined;
  const own = set.filter((setting) => !equalValues(column[setting], child[setting]));
  const properties = [...new Set([...(planned?.properties ?? []), ...own])];
  if (own.length === 0 || properties.length === planned?.properties.length) return undefined;
  return { type: "alter", previous: column, next: child, properties };
}
