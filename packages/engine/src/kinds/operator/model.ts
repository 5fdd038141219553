import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** An operator (`pg_operator`). */
export interface Operator {
  readonly kind: "operator";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** As `format_type` prints them under an empty search_path; null where it takes no argument on that side. */
  readonly left: string | null;
  readonly right: string | null;
  /** As `regproc` prints it; null for a shell, which another operator names as its commutator or negator. */
  readonly function: string | null;
  /** The operators it is said to be related to; their types follow from its own. */
  readonly commutator: QualifiedName | null;
  readonly negator: QualifiedName | null;
  /** Selectivity estimators, as `regproc` prints them. */
  readonly restrict: string | null;
  readonly join: string | null;
  readonly hashes: boolean;
  readonly merges: boolean;
}
