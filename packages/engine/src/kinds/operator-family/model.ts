import type { ObjectId } from "../../model/identity.js";

/** An operator family (`pg_opfamily`). Its members belong to its classes, or are objects of their own. */
export interface OperatorFamily {
  readonly kind: "operatorFamily";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** The index access method. */
  readonly method: string;
}
