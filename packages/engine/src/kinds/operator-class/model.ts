import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** An operator class (`pg_opclass`) with the members of its family that belong to it (`pg_depend`). */
export interface OperatorClass {
  readonly kind: "operatorClass";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** The index access method. */
  readonly method: string;
  readonly family: QualifiedName;
  /** The indexed type, as `format_type` prints it under an empty search_path. */
  readonly type: string;
  readonly default: boolean;
  /** The type of what the index stores, where it is another. */
  readonly storage: string | null;
  /** As CREATE OPERATOR CLASS takes them, with the types they are for; operators first, in order of their numbers. */
  readonly members: readonly string[];
}
