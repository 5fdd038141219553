import type { ObjectId } from "../../model/identity.js";

/** An enumerated type; the order of its labels is their sort order (`pg_enum.enumsortorder`). */
export interface Enum {
  readonly kind: "enum";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  readonly labels: readonly string[];
}
