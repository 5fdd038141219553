import type { ObjectId } from "../../model/identity.js";
import type { OnRelation } from "../relation.js";
import type { Enabled } from "../trigger/model.js";

/** A rewrite rule that is not a view's own (`pg_rewrite`). */
export interface Rule extends OnRelation {
  readonly kind: "rule";
  readonly id: ObjectId;
  readonly name: string;
  readonly event: "SELECT" | "UPDATE" | "INSERT" | "DELETE";
  /** What follows the table in `pg_get_ruledef`: WHERE, DO [INSTEAD] and the actions. */
  readonly definition: string;
  readonly enabled: Enabled;
}
