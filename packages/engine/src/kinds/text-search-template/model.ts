import type { ObjectId } from "../../model/identity.js";

/** A text search template (`pg_ts_template`). It has neither owner nor privileges. */
export interface TextSearchTemplate {
  readonly kind: "textSearchTemplate";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** As `regproc` prints it. */
  readonly init: string | null;
  readonly lexize: string;
}
