import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";
import type { Enabled } from "../trigger/model.js";

/** An event trigger (`pg_event_trigger`). */
export interface EventTrigger {
  readonly kind: "eventTrigger";
  readonly id: ObjectId;
  readonly name: string;
  /** ddl_command_start, ddl_command_end, sql_drop, table_rewrite, login (17). */
  readonly event: string;
  /** The commands it fires on, in order as given; empty for all. */
  readonly tags: readonly string[];
  readonly function: QualifiedName;
  readonly enabled: Enabled;
}
