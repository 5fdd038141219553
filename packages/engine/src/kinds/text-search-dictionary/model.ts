import type { ObjectId } from "../../model/identity.js";

/** A text search dictionary (`pg_ts_dict`). */
export interface TextSearchDictionary {
  readonly kind: "textSearchDictionary";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** The template as SQL, always with its schema. */
  readonly template: string;
  /** The template's options as PostgreSQL keeps them, as in `stopwords = 'english'`; sorted. */
  readonly options: readonly string[];
}
