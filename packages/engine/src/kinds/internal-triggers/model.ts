import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";
import type { Enabled } from "../trigger/model.js";

/** A trigger by which PostgreSQL keeps a constraint, by the function it calls: its name holds an OID. */
export interface InternalTrigger {
  readonly function: string;
  readonly enabled: Enabled;
}

/** The triggers of a constraint on one table that do not fire as usual (DISABLE TRIGGER ALL). */
export interface InternalTriggers {
  readonly kind: "internalTriggers";
  readonly id: ObjectId;
  readonly schema: string;
  readonly table: string;
  /** The constraint's. */
  readonly name: string;
  /** A foreign key, or a key that is checked at commit. */
  readonly constraintKind: "foreignKey" | "constraint";
  /** The table of the constraint: of a foreign key, the one that refers. */
  readonly constrained: QualifiedName;
  /** Those that are enabled otherwise than `ORIGIN`, by function. */
  readonly states: readonly InternalTrigger[];
}
