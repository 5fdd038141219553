/**
 * What does not fit between the migrations at hand and the history of the database. Each kind has its own cause:
 * - changed: the file of an applied migration is not the one that ran;
 * - missing: an applied migration of a package at hand has no file any more;
 * - older: a pending migration lies before the last applied one of its package;
 * - merged: pending migrations of a package lie on both sides of its last applied one: two branches came together;
 * - diverged: the package has applied migrations without a file and pending ones beside: the database was migrated
 *   from another branch.
 */
export const findingKinds = ["changed", "missing", "older", "merged", "diverged"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What to do about a kind of finding: nothing, tell, or refuse to run. */
export type Policy = "allow" | "warn" | "refuse";

export interface Finding {
  readonly kind: FindingKind;
  readonly package: string;
  /** The migrations that are found fault with. */
  readonly migrations: readonly string[];
  /** The applied migration they are measured against (older, merged). */
  readonly lastApplied?: string | undefined;
  readonly policy: Policy;
}

/** An edited file may hide a difference between databases, yet a comment is edited as easily: tell, do not stop. */
export const defaultPolicies: Readonly<Record<FindingKind, Policy>> = {
  changed: "warn",
  missing: "warn",
  older: "warn",
  merged: "warn",
  diverged: "warn",
};
