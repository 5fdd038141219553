import type { ObjectId } from "../../model/identity.js";

/** A text search parser (`pg_ts_parser`). It has neither owner nor privileges. */
export interface TextSearchParser {
  readonly kind: "textSearchParser";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** Its functions by the names CREATE TEXT SEARCH PARSER has for them, as in `START = public.start`. */
  readonly functions: readonly string[];
}
