import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";
import type { Enabled } from "../trigger/model.js";

/** A partition's clone of a trigger, enabled otherwise than the one it was cloned from (`pg_trigger.tgparentid`). */
export interface PartitionTrigger {
  readonly kind: "partitionTrigger";
  readonly id: ObjectId;
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly enabled: Enabled;
  /** How the one it was cloned from is enabled. */
  readonly usual: Enabled;
  /** The partitioned tables above, one of which has the trigger itself. */
  readonly ancestors: readonly QualifiedName[];
}
