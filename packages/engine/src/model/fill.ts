import type { ObjectId } from "./identity.js";

/**
 * What existing rows get in a column that is NOT NULL: nothing (a new one is added as nullable), one value for all (given
 * as a default while the column is added), or an expression over each row.
 */
export type Fill =
  | { readonly how: "nullable" }
  | { readonly how: "default"; readonly expression: string }
  | { readonly how: "backfill"; readonly expression: string };

/** By column. */
export type Fills = ReadonlyMap<ObjectId, Fill>;
