import type { ObjectId } from "../../model/identity.js";

/** A function that a base type is made of. */
export interface TypeFunction {
  readonly schema: string;
  readonly name: string;
  readonly signature: string;
}

/** A base type (`pg_type.typtype` b), or the shell of one, which has a name and nothing else. */
export interface BaseType {
  readonly kind: "baseType";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  readonly shell: boolean;
  /** Its functions by the names CREATE TYPE has for them, in a fixed order; INPUT and OUTPUT can never be others. */
  readonly functions: Readonly<Record<string, TypeFunction>>;
  /** plain, main, extended or external. */
  readonly storage: string;
  /** The options of CREATE TYPE that nothing changes later, as in `INTERNALLENGTH = 16`. */
  readonly options: readonly string[];
}
