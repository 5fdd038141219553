import type { ObjectId } from "../../model/identity.js";

/** An attribute of a composite type. */
export interface CompositeAttribute {
  readonly name: string;
  readonly type: string;
  /** Where it is not the type's own, as SQL. */
  readonly collation: string | null;
}

/** A composite type of its own (`pg_class.relkind` c), in the order its row values are written in. */
export interface CompositeType {
  readonly kind: "compositeType";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  readonly attributes: readonly CompositeAttribute[];
}
