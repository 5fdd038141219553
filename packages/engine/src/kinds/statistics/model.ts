import type { ObjectId } from "../../model/identity.js";
import type { OnRelation } from "../relation.js";

/** Extended statistics (`pg_statistic_ext`); `schema` is their table's, `statisticsSchema` their own. */
export interface Statistics extends OnRelation {
  readonly kind: "statistics";
  readonly id: ObjectId;
  readonly name: string;
  readonly statisticsSchema: string;
  /** ndistinct, dependencies, mcv; empty where there is one expression only. */
  readonly types: readonly string[];
  /** Columns and expressions as CREATE STATISTICS takes them. */
  readonly on: string;
  /** Null for the server's setting. */
  readonly target: number | null;
}
