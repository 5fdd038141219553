import type { Column } from "../kinds/column/model.js";
import type { MaterializedView } from "../kinds/materialized-view/model.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { Schema } from "../model/schema.js";

interface Holders {
  readonly schema: Schema;
  readonly dependents: ReadonlyMap<ObjectId, readonly ObjectId[]>;
  readonly columns: Set<ObjectId>;
}

/** The columns, and materialized views, that hold values of the type inside of others: in arrays, composite values or ranges. */
export function heldInside(
  type: ObjectId,
  schema: Schema,
  dependents: ReadonlyMap<ObjectId, readonly ObjectId[]>,
): ReadonlySet<ObjectId> {
  const columns = new Set<ObjectId>();
  collect(type, false, { schema, dependents, columns }, new Set());
  return columns;
}

/** `inside`: whoever holds the type at all, holds the values in question inside of its own. */
function collect(type: ObjectId, inside: boolean, holders: Holders, seen: Set<string>): void {
  if (seen.has(`${inside} ${type}`)) return;
  seen.add(`${inside} ${type}`);
  for (const id of holders.dependents.get(type) ?? []) {
    const holder = holders.schema.objects.get(id);
    switch (holder?.kind) {
      case "column":
        if (tableOf(holder) === type) break;
        if (inside || holder.type.endsWith("[]")) holders.columns.add(id);
        collect(tableOf(holder), true, holders, seen);
        break;
      case "domain":
        collect(id, inside || holder.type.endsWith("[]"), holders, seen);
        break;
      case "compositeType":
      case "rangeType":
      case "table":
        collect(id, true, holders, seen);
        break;
      case "view":
      case "materializedView":
        if (holder.kind === "materializedView" && hasColumnOf(type, inside, holder)) holders.columns.add(id);
        collect(id, true, holders, seen);
    }
  }
}

/** The columns of a view are no objects of their own. */
function hasColumnOf(type: ObjectId, inside: boolean, { columns }: MaterializedView): boolean {
  const name = type.slice(type.indexOf(" ") + 1);
  return columns.some((column) => column.type === `${name}[]` || (inside && column.type === name));
}

function tableOf({ schema, table }: Column): ObjectId {
  return objectId("table", schema, table);
}
