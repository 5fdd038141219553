import type { Address } from "../../model/address.js";
import type { ObjectId } from "../../model/identity.js";

/** A comment on an object (`pg_description`). It goes with its object and is made again with it. */
export interface Comment {
  readonly kind: "comment";
  readonly id: ObjectId;
  /** The identity's own part of `id`, for people. */
  readonly name: string;
  readonly target: Address;
  readonly text: string;
}
