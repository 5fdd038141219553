import type { Address } from "../../model/address.js";
import type { ObjectId } from "../../model/identity.js";

/** What a role may do with an object or column, where that differs from what roles may without a word. */
export interface Privilege {
  readonly kind: "privilege";
  readonly id: ObjectId;
  /** The identity's own part of `id`, for people. */
  readonly name: string;
  readonly target: Address;
  /** A role, or null for PUBLIC. */
  readonly grantee: string | null;
  /** Sorted, as in `SELECT` and `UPDATE WITH GRANT OPTION`; empty where the usual ones were revoked. */
  readonly privileges: readonly string[];
  /** What the grantee has when nothing is said: the owner everything, PUBLIC what `acldefault` gives. */
  readonly usual: readonly string[];
}
