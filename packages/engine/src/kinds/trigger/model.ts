import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";
import type { OnRelation } from "../relation.js";

/** When a trigger or rule fires by `session_replication_role` (`tgenabled`, `ev_enabled`). */
export type Enabled = "ORIGIN" | "DISABLED" | "REPLICA" | "ALWAYS";

export type TriggerEvent = "INSERT" | "DELETE" | "UPDATE" | "TRUNCATE";

/** A trigger (`pg_trigger`) that no constraint made and no parent table cloned. */
export interface Trigger extends OnRelation {
  readonly kind: "trigger";
  readonly id: ObjectId;
  readonly name: string;
  readonly timing: "BEFORE" | "AFTER" | "INSTEAD OF";
  readonly events: readonly TriggerEvent[];
  /** UPDATE OF these columns; empty for any. */
  readonly columns: readonly string[];
  readonly forEach: "ROW" | "STATEMENT";
  readonly when: string | null;
  readonly function: QualifiedName;
  readonly arguments: readonly string[];
  readonly oldTable: string | null;
  readonly newTable: string | null;
  /** Null for a plain trigger. */
  readonly constraint: {
    /** FROM: another table of the constraint. */
    readonly from: QualifiedName | null;
    readonly deferrable: boolean;
    readonly initiallyDeferred: boolean;
  } | null;
  readonly enabled: Enabled;
}
