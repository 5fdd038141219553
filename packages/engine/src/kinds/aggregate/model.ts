import type { ObjectId } from "../../model/identity.js";

/** An aggregate function (`pg_aggregate`). */
export interface Aggregate {
  readonly kind: "aggregate";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** The arguments as DROP AGGREGATE takes them: with ORDER BY for ordered sets, `*` for none. */
  readonly signature: string;
  /** The options of CREATE AGGREGATE, in a fixed order, as in `SFUNC = int4_sum`. */
  readonly options: readonly string[];
}
