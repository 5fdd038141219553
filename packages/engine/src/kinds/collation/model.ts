import type { ObjectId } from "../../model/identity.js";

/** A collation (`pg_collation`). */
export interface Collation {
  readonly kind: "collation";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** builtin since PostgreSQL 17. */
  readonly provider: "libc" | "icu" | "builtin";
  /** The locale of ICU or of PostgreSQL's own provider; null for the C library's, which has two. */
  readonly locale: string | null;
  /** LC_COLLATE and LC_CTYPE of the C library. */
  readonly collate: string | null;
  readonly ctype: string | null;
  /** Tailoring rules of ICU (16). */
  readonly rules: string | null;
  readonly deterministic: boolean;
  /** The version its indexes were built by, where the provider has another one by now. */
  readonly outdatedVersion: string | null;
}
