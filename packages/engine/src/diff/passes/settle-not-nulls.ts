import type { Column } from "../../kinds/column/model.js";
import { notNullNames } from "../../kinds/column/names.js";
import { kindOf } from "../../kinds/index.js";
import { type Alter, type Change, kindsChanged } from "../../model/change.js";
import type { Pair } from "../../model/pair.js";
import { type CanonicalSchema, find } from "../../model/schema.js";
import { hasInheritance, Inheritance } from "../inheritance.js";

/**
 * NOT NULL constraints (18) of columns that stay. A child that joins a parent whose NOT NULL is NOT VALID gets one that is
 * no more: its rows may have nulls as well. A constraint whose name another takes steps aside.
 */
export function settleNotNulls(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  if (!kindsChanged(changes, "alter").has("column") || !changes.some(changesNotNull)) return changes;
  const family = hasInheritance(pair.next) ? new Inheritance(pair.next) : undefined;
  let wanted: ReadonlySet<string> | undefined;
  return changes.map((change) => {
    if (!changesNotNull(change)) return change;
    const { previous, next, properties } = change;
    if (family !== undefined && !previous.notNull && next.notNull && isUnproven(next, family))
      return { ...change, next: { ...next, notNullConstraint: next.notNullConstraint ?? unproven } };
    if (properties.includes("notNull")) return change;
    const kept = notNullNames(next);
    const left = notNullNames(previous).filter((name) => !kept.includes(name));
    if (left.length === 0) return change;
    wanted ??= namesOf(pair.next);
    return left.some((name) => wanted?.has(name)) ? { ...change, stepsAside: true } : change;
  });
}

const unproven = { name: null, noInherit: false, validated: false, comment: null };

function changesNotNull(change: Change): change is Alter<Column> {
  if (change.type !== "alter" || change.next.kind !== "column") return false;
  return change.properties.includes("notNull") || change.properties.includes("notNullConstraint");
}

/** True where some parent's NOT NULL is NOT VALID, and none of them, nor the child, has one that is. */
function isUnproven(column: Column, family: Inheritance): boolean {
  if (column.notNullConstraint !== null) return !column.notNullConstraint.validated;
  const parents = family
    .counterparts(column)
    .flatMap((id) => find<Column>(family.schema, id, "column") ?? [])
    .filter(({ notNull, notNullConstraint }) => notNull && notNullConstraint?.noInherit !== true);
  return parents.length > 0 && parents.every((parent) => isUnproven(parent, family));
}

function namesOf({ objects }: CanonicalSchema): ReadonlySet<string> {
  return new Set([...objects.values()].flatMap((object) => kindOf(object).takes(object)));
}
