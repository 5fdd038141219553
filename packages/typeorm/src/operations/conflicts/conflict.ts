import type { ObjectId } from "@godwit/engine";

/** Rows that a migration would fail on, counted before it is written. */
export interface DataConflict {
  /** What the rows do not fit. */
  readonly object: ObjectId;
  /** Rows that do not fit: for unique keys, rows beyond the first of each value. */
  readonly rows: number;
  /** What is wrong with them, as the end of the sentence "3 rows of public.users ...". */
  readonly what: string;
  /** The table as SQL, under the name it has now. */
  readonly table: string;
  /** A query for people that shows some of them. */
  readonly query: string;
}

/** A question to the database: the FROM and WHERE that find the rows. */
export interface Probe extends Omit<DataConflict, "rows" | "query"> {
  readonly from: string;
  /** What to count; all rows unless given. */
  readonly count?: string;
}
