import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

export const referentialActions = ["NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"] as const;
export type ReferentialAction = (typeof referentialActions)[number];

/** A foreign key (`pg_constraint.contype` f). */
export interface ForeignKey {
  readonly kind: "foreignKey";
  readonly id: ObjectId;
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly references: QualifiedName & { readonly columns: readonly string[] };
  readonly onUpdate: ReferentialAction;
  readonly onDelete: ReferentialAction;
  /** The columns that ON DELETE SET NULL or SET DEFAULT sets; empty for all (15). */
  readonly onDeleteColumns: readonly string[];
  readonly match: "SIMPLE" | "FULL";
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly validated: boolean;
  readonly enforced: boolean;
  /** PERIOD on the last column (18). */
  readonly period: boolean;
  /** False where it exists only because a partitioned parent has it. */
  readonly local: boolean;
}
