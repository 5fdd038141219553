import type { Address } from "../../model/address.js";
import type { ObjectId } from "../../model/identity.js";

/** The owner of an object, where that is another role than the one that reads: what is not said is the runner's. */
export interface Owner {
  readonly kind: "owner";
  readonly id: ObjectId;
  /** The identity's own part of `id`, for people. */
  readonly name: string;
  readonly target: Address;
  readonly role: string;
}
