import type { ObjectId } from "../../model/identity.js";

/** A check of a domain (`pg_constraint.contypid`). */
export interface DomainConstraint {
  readonly kind: "domainConstraint";
  readonly id: ObjectId;
  readonly schema: string;
  readonly domain: string;
  readonly name: string;
  readonly expression: string;
  /** False for NOT VALID. */
  readonly validated: boolean;
}
