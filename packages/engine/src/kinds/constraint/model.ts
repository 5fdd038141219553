import type { ObjectId } from "../../model/identity.js";

/** What the index of a primary key, unique or exclusion constraint has besides its columns. */
export interface ConstraintIndex {
  readonly include: readonly string[];
  readonly nullsNotDistinct: boolean;
  /** Storage parameters, sorted. */
  readonly options: readonly string[];
  readonly tablespace: string | null;
}

/** A table constraint but for foreign keys (`pg_constraint.contype` p, u, c, x). */
export interface Constraint {
  readonly kind: "constraint";
  readonly id: ObjectId;
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly type: "primaryKey" | "unique" | "check" | "exclusion";
  /** Columns of a primary key or unique constraint, in order; those a check reads, by attnum. */
  readonly columns: readonly string[];
  /** A check's expression, or an exclusion's elements and predicate as `pg_get_constraintdef` prints them. */
  readonly expression: string | null;
  readonly index: ConstraintIndex | null;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  /** False for NOT VALID. */
  readonly validated: boolean;
  /** False for NOT ENFORCED (18). */
  readonly enforced: boolean;
  /** NO INHERIT. */
  readonly noInherit: boolean;
  /** WITHOUT OVERLAPS on the last column (18). */
  readonly period: boolean;
  /** False where it exists only because a parent table has it. */
  readonly local: boolean;
}
