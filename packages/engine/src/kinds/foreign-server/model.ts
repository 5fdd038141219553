import type { ObjectId } from "../../model/identity.js";

/** A foreign server (`pg_foreign_server`). */
export interface ForeignServer {
  readonly kind: "foreignServer";
  readonly id: ObjectId;
  readonly name: string;
  /** Its foreign-data wrapper. */
  readonly wrapper: string;
  readonly type: string | null;
  readonly version: string | null;
  /** `name=value`, sorted. */
  readonly options: readonly string[];
}
