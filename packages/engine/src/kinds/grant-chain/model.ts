import type { Address } from "../../model/address.js";
import type { ObjectId } from "../../model/identity.js";

/** What a role that is not the owner has passed on of what it may do. */
export interface PassedGrant {
  readonly grantor: string;
  /** A role, or null for PUBLIC. */
  readonly grantee: string | null;
  /** Sorted, as `Privilege` writes them. */
  readonly privileges: readonly string[];
}

/** All that was passed on of one object or column, whoever by. */
export interface GrantChain {
  readonly kind: "grantChain";
  readonly id: ObjectId;
  /** The identity's own part of `id`, for people. */
  readonly name: string;
  readonly target: Address;
  /** Nobody passes anything on before getting it. */
  readonly grants: readonly PassedGrant[];
}
