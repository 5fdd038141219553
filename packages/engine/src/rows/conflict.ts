import type { ObjectId } from "../model/identity.js";

/** Rows that a plan would fail on, or take something from, counted before it runs. */
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

type Asked = Omit<DataConflict, "rows" | "query">;

/** The FROM and WHERE that find the rows. */
export interface RowsProbe extends Asked {
  readonly how: "rows";
  readonly from: string;
  /** What to count; all rows unless given. */
  readonly count?: string;
  /** How long the count may take, where that has no bound. */
  readonly seconds?: number;
}

/** A conversion of a column's values that PostgreSQL alone can judge, each by itself. */
export interface CastProbe extends Asked {
  readonly how: "cast";
  /** The column as SQL. */
  readonly column: string;
  /** Over the column. */
  readonly expression: string;
}

/** A question to the database about rows. */
export type Probe = RowsProbe | CastProbe;
