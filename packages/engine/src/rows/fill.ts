import type { Fill, Fills } from "../model/fill.js";
import type { ObjectId } from "../model/identity.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";
import type { RequiredColumn } from "./required-columns.js";

/** Gives the fill that somebody named for a column, or undefined. */
export type ChooseFill = (column: RequiredColumn) => Fill | undefined;

/** Required columns, told apart by whether somebody named what rows get. */
export interface ChosenFills<C extends RequiredColumn> {
  readonly fills: Fills;
  /** Those that rows get a value in. */
  readonly filled: readonly C[];
  /** Those that nobody said anything of. */
  readonly required: readonly C[];
}

/** Asks for each column what rows get in it. */
export function chosenFills<C extends RequiredColumn>(
  columns: readonly C[],
  choose: ChooseFill = () => undefined,
): ChosenFills<C> {
  const fills = new Map<ObjectId, Fill>();
  for (const required of columns) {
    const fill = choose(required);
    if (fill !== undefined) fills.set(required.column.id, fill);
  }
  const how = ({ column }: C) => fills.get(column.id)?.how;
  return {
    fills,
    filled: columns.filter((one) => how(one) === "default" || how(one) === "backfill"),
    required: columns.filter((one) => how(one) === undefined),
  };
}

/** The schema with the columns nullable that rows get nothing in. */
export function filledSchema(schema: CanonicalSchema, fills: Fills): CanonicalSchema {
  const nullable = [...fills].flatMap(([id, { how }]) => (how === "nullable" ? [id] : []));
  if (nullable.length === 0) return schema;
  const objects = new Map(schema.objects);
  for (const id of nullable) {
    const column = objects.get(id);
    if (column?.kind === "column") objects.set(id, { ...column, notNull: false, notNullConstraint: null });
  }
  return asCanonical({ objects, dependencies: schema.dependencies });
}
