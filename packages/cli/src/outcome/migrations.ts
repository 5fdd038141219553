import type { HistoryReport, Resolution, RunResult } from "@godwit/engine";

/** A run or a revert that came to its end, or was interrupted. */
export interface MigrationsRun {
  readonly kind: "migrations-run";
  /** Host, port and database: no password. */
  readonly target: string;
  readonly fake: boolean;
  readonly result: RunResult;
}

/** What a run would do. */
export interface MigrationsPlanned {
  readonly kind: "migrations-planned";
  readonly target: string;
  readonly pending: readonly PlannedMigration[];
}

export interface PlannedMigration {
  readonly name: string;
  readonly package: string | undefined;
  readonly release: string | undefined;
}

/** The history of the database against the migrations at hand. */
export interface MigrationsShown {
  readonly kind: "migrations-shown";
  readonly target: string;
  readonly report: HistoryReport;
  /** Pending migrations are a failure of the check. */
  readonly check: boolean;
}

/** What a seed did, after the migrations that were pending. */
export interface Seeded {
  readonly kind: "seeded";
  readonly target: string;
  readonly file: string;
  readonly migrations: RunResult;
  readonly steps: readonly SeedStep[];
  /** What to type next. */
  readonly next: readonly string[];
}

/** Rows of one step of a seed. */
export interface SeedStep {
  readonly step: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** A person's word about a migration that was cut off has been written down. */
export interface MigrationResolved extends Resolution {
  readonly kind: "migration-resolved";
  readonly target: string;
}
