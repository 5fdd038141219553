import type { ObjectId } from "../../model/identity.js";

/** The dictionaries that tokens of one type are looked up in, in order. */
export interface TokenMapping {
  /** A token type of the parser, by its alias. */
  readonly token: string;
  /** As `regdictionary` prints them. */
  readonly dictionaries: readonly string[];
}

/** A text search configuration (`pg_ts_config`). */
export interface TextSearchConfiguration {
  readonly kind: "textSearchConfiguration";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** The parser as SQL, always with its schema. */
  readonly parser: string;
  /** By token type, in order of their names; types without are ignored. */
  readonly mappings: readonly TokenMapping[];
}
