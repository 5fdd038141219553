import type { ObjectId } from "../../model/identity.js";

/** A conversion between encodings (`pg_conversion`). */
export interface Conversion {
  readonly kind: "conversion";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** Encodings by PostgreSQL's names. */
  readonly source: string;
  readonly destination: string;
  /** As `regproc` prints it. */
  readonly function: string;
  readonly default: boolean;
}
