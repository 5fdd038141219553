import type { Finding } from "./integrity/finding.js";

/** A migration that this run carried out. */
export interface CarriedOut {
  readonly name: string;
  readonly package: string;
  readonly release: string | undefined;
  readonly durationMs: number;
  readonly statements: number;
}

/** The end of a run or a revert that did not fail. */
export interface RunResult {
  /** interrupted: the signal was aborted; the current transaction was rolled back, `done` is kept. */
  readonly outcome: "done" | "interrupted";
  readonly operation: "run" | "revert";
  readonly done: readonly CarriedOut[];
  /** Not carried out: what an interruption, or `to`, left. */
  readonly left: readonly string[];
  readonly skippedByFlag: readonly { readonly name: string; readonly flag: string }[];
  readonly findings: readonly Finding[];
}

/** What the history of the database says of one migration. */
export type MigrationState =
  | {
      readonly at: "applied";
      /** ISO 8601; undefined where TypeORM ran it: its table holds no time. */
      readonly appliedAt: string | undefined;
      readonly durationMs: number | undefined;
      readonly by: string | undefined;
      /** same or changed since it ran; unknown where no hash was noted (TypeORM ran it). */
      readonly file: "same" | "changed" | "unknown";
      readonly origin: Origin;
    }
  | { readonly at: "pending" }
  /** Cut off half way; `journalled` statements are done, `inDoubt` is the text of one that may be. */
  | {
      readonly at: "partial";
      readonly direction: "up" | "down";
      readonly journalled: number;
      readonly inDoubt: string | undefined;
    }
  | { readonly at: "skipped"; readonly flag: string }
  /** Applied, of a package at hand, but its file is gone. */
  | { readonly at: "missing"; readonly appliedAt: string | undefined }
  /** Applied by somebody else: not among the migrations at hand, and not of their packages. */
  | { readonly at: "foreign"; readonly appliedAt: string | undefined };

/** Who noted that a migration is applied. */
export const origins = ["godwit", "typeorm", "fake", "baseline", "resolved"] as const;
export type Origin = (typeof origins)[number];

export interface MigrationStatus {
  readonly name: string;
  readonly timestamp: number;
  readonly package: string | undefined;
  readonly release: string | undefined;
  readonly featureFlag: string | undefined;
  readonly state: MigrationState;
}

/** Everything `migration:show` prints. */
export interface HistoryReport {
  readonly migrations: readonly MigrationStatus[];
  readonly findings: readonly Finding[];
  readonly pending: readonly string[];
}
