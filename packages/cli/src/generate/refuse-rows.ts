import { type DataConflict, GodwitError, nameOf, type UnfilledColumn } from "@godwit/engine";

/** What the rows say to a plan. */
export interface RowsFound {
  readonly conflicts: readonly DataConflict[];
  readonly required: readonly UnfilledColumn[];
}

/** Throws DATA_DOES_NOT_FIT or COLUMN_NEEDS_VALUE where rows would make the plan fail. */
export function refuseRows({ conflicts, required }: RowsFound): void {
  if (conflicts.length > 0) throw new GodwitError("DATA_DOES_NOT_FIT", { conflicts });
  if (required.length === 0) return;
  const columns = required.map(({ column, rows, isNew }) => ({ column: nameOf(column), rows, isNew }));
  throw new GodwitError("COLUMN_NEEDS_VALUE", { columns });
}
