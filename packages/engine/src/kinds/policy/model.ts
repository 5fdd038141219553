import type { ObjectId } from "../../model/identity.js";
import type { OnRelation } from "../relation.js";

/** A row security policy (`pg_policy`). */
export interface Policy extends OnRelation {
  readonly kind: "policy";
  readonly id: ObjectId;
  readonly name: string;
  readonly permissive: boolean;
  readonly command: "ALL" | "SELECT" | "INSERT" | "UPDATE" | "DELETE";
  /** Role names, sorted; empty for PUBLIC. */
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly withCheck: string | null;
}
