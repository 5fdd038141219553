import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** A foreign-data wrapper (`pg_foreign_data_wrapper`) that no extension brought. */
export interface ForeignDataWrapper {
  readonly kind: "foreignDataWrapper";
  readonly id: ObjectId;
  readonly name: string;
  readonly handler: QualifiedName | null;
  readonly validator: QualifiedName | null;
  /** `name=value`, sorted. */
  readonly options: readonly string[];
}
