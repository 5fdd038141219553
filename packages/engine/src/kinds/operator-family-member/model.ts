import type { ObjectId } from "../../model/identity.js";

/** An operator or function of a family that belongs to none of its classes (`pg_amop`, `pg_amproc`). */
export interface OperatorFamilyMember {
  readonly kind: "operatorFamilyMember";
  readonly id: ObjectId;
  /** The member's place in the family: `OPERATOR 1 (integer, bigint)`. */
  readonly name: string;
  /** The family's. */
  readonly schema: string;
  readonly family: string;
  readonly method: string;
  /** As ALTER OPERATOR FAMILY ADD takes it. */
  readonly definition: string;
}
