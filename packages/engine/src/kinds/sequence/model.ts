import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** A column by name. */
export interface ColumnName extends QualifiedName {
  readonly column: string;
}

/** The parameters of a sequence (`pg_sequence`), as text: bigint does not fit a number. */
export interface SequenceParameters {
  /** smallint, integer or bigint. */
  readonly type: string;
  readonly start: string;
  readonly increment: string;
  readonly min: string;
  readonly max: string;
  readonly cache: string;
  readonly cycle: boolean;
}

/** A sequence that is not the inner one of an identity column. */
export interface Sequence extends SequenceParameters {
  readonly kind: "sequence";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  readonly persistence: "permanent" | "unlogged";
  /** The column that owns it (`pg_depend.deptype = 'a'`): dropped with it. */
  readonly ownedBy: ColumnName | null;
}
