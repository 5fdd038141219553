import type { ObjectId } from "../../model/identity.js";

/** A domain (`pg_type.typtype` d); its checks are objects of their own. */
export interface Domain {
  readonly kind: "domain";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** The base type with its modifier, as `format_type` prints it under an empty search_path. */
  readonly type: string;
  /** Where it is not the base type's own, as SQL. */
  readonly collation: string | null;
  readonly default: string | null;
  readonly notNull: boolean;
}
