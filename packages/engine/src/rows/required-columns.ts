import type { Column } from "../kinds/column/model.js";
import { type Change, subject } from "../model/change.js";
import { type ObjectId, objectId } from "../model/identity.js";
import { ident } from "../render/quote.js";
import type { ProbeContext } from "./context.js";

/** A column that rows stand in the way of until somebody says what they get in it. */
export interface RequiredColumn {
  /** The column as it will be. */
  readonly column: Column;
  /** True for one that is new and NOT NULL without a value of its own; false for one that becomes NOT NULL. */
  readonly isNew: boolean;
  /** What to count: the FROM and WHERE that find the rows without a value. */
  readonly from: string;
}

/** The columns of a plan that may make PostgreSQL refuse it, because their tables have rows. */
export function requiredColumns(changes: readonly Change[], context: ProbeContext): RequiredColumn[] {
  const joining = joiningTables(changes);
  const refilled = refilledTables(changes);
  return changes.flatMap((change): RequiredColumn[] => {
    if (change.type === "drop" || change.type === "rename" || change.next.kind !== "column") return [];
    const { next: column } = change;
    const table = context.before.table(column.schema, column.table);
    if (table === undefined || column.foreignOptions !== null || !isProven(column)) return [];
    // What a parent brings along is asked of the parent, but of a table that only now joins it.
    const id = objectId("table", column.schema, column.table);
    if (!column.local && !joining.has(id)) return [];
    // One that is made anew begins as empty as a new one, but with a table whose rows go over.
    const keepsValues = change.type === "alter" || (change.type === "recreate" && refilled.has(id));
    if (!keepsValues) return hasOwnValue(column) ? [] : [{ column, isNew: true, from: table }];
    const { previous } = change;
    const name = context.before.column(column.schema, column.table, column.name);
    if (previous.kind !== "column" || previous.notNull || name === undefined) return [];
    const becomes = change.type === "recreate" || change.properties.includes("notNull");
    if (column.generated !== null || !becomes) return [];
    return [{ column, isNew: false, from: `${table} WHERE ${ident(name)} IS NULL` }];
  });
}

/** The tables that get other parents. */
function joiningTables(changes: readonly Change[]): ReadonlySet<ObjectId> {
  const joins = (change: Change) =>
    change.type === "alter" &&
    change.next.kind === "table" &&
    ["inherits", "partitionOf"].some((property) => change.properties.includes(property));
  return new Set(changes.filter(joins).map((change) => subject(change).id));
}

function refilledTables(changes: readonly Change[]): ReadonlySet<ObjectId> {
  return new Set(
    changes.flatMap((change) =>
      change.type === "recreate" && change.refilled === true ? [change.next.id] : [],
    ),
  );
}

function isProven({ notNull, notNullConstraint }: Column): boolean {
  return notNull && notNullConstraint?.validated !== false;
}

function hasOwnValue({ default: byDefault, identity, generated }: Column): boolean {
  return byDefault !== null || identity !== null || generated !== null;
}
