import type { ObjectId } from "../../model/identity.js";

/** One parameter; what a function is called by and what CREATE OR REPLACE may not change. */
export interface Parameter {
  readonly mode: "IN" | "OUT" | "INOUT" | "VARIADIC" | "TABLE";
  readonly name: string;
  readonly type: string;
}

/** What functions and procedures have in common (`pg_proc`). */
export interface Routine {
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** The types of its input arguments: with the name its identity. */
  readonly signature: string;
  readonly parameters: readonly Parameter[];
  /** How many of the last input parameters have a default. */
  readonly defaults: number;
  /** `pg_get_function_arguments`: parameters with their defaults, as CREATE FUNCTION takes them. */
  readonly arguments: string;
  readonly language: string;
  /** The body as a string (`prosrc`): source text, or the symbol of a C function. */
  readonly source: string;
  /** The object file of a C function (`probin`). */
  readonly objectFile: string | null;
  /** The body as SQL (BEGIN ATOMIC or RETURN, 14). */
  readonly sqlBody: string | null;
  readonly securityDefiner: boolean;
  /** SET clauses as `name=value` (`proconfig`), in the order they are set in. */
  readonly config: readonly string[];
  /** TRANSFORM FOR TYPE. */
  readonly transforms: readonly string[];
}

/** A function, window functions included. */
export interface SqlFunction extends Routine {
  readonly kind: "function";
  /** `pg_get_function_result`. */
  readonly returns: string;
  readonly window: boolean;
  readonly volatility: "VOLATILE" | "STABLE" | "IMMUTABLE";
  readonly strict: boolean;
  readonly leakproof: boolean;
  readonly parallel: "UNSAFE" | "RESTRICTED" | "SAFE";
  /** Null where it is the language's default. */
  readonly cost: string | null;
  /** Null where it is the default, or where it gives no set. */
  readonly rows: string | null;
  /** The planner's support function, as `regproc` prints it. */
  readonly support: string | null;
}
