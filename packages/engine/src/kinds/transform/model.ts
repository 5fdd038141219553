import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** How a language takes and gives values of a type (`pg_transform`). */
export interface Transform {
  readonly kind: "transform";
  readonly id: ObjectId;
  /** The type, for people. */
  readonly name: string;
  /** `format_type` under an empty search_path. */
  readonly type: string;
  readonly language: string;
  /** A function of `internal`. */
  readonly fromSql: QualifiedName | null;
  readonly toSql: QualifiedName | null;
}
