import type { ObjectId } from "../../model/identity.js";

/** A range type (`pg_range`) with the multirange type that comes with it since PostgreSQL 14. */
export interface RangeType {
  readonly kind: "rangeType";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  readonly subtype: string;
  /** Where it is not the subtype's default, as SQL. */
  readonly operatorClass: string | null;
  /** Where it is not the subtype's own, as SQL. */
  readonly collation: string | null;
  /** Functions, as `regproc` prints them under an empty search_path. */
  readonly canonical: string | null;
  readonly subtypeDiff: string | null;
  /** Null before PostgreSQL 14. */
  readonly multirange: string | null;
}
