import type { ObjectId } from "../../model/identity.js";

/** A cast (`pg_cast`). It has neither owner nor privileges, and lies in no schema. */
export interface Cast {
  readonly kind: "cast";
  readonly id: ObjectId;
  /** `source AS target`. */
  readonly name: string;
  /** As `format_type` prints them under an empty search_path. */
  readonly source: string;
  readonly target: string;
  /** A function as `regprocedure` prints it, through the types' text (INOUT), or none: the values are the same. */
  readonly method: string;
  readonly context: "EXPLICIT" | "ASSIGNMENT" | "IMPLICIT";
}
