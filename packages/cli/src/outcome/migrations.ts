import type { HistoryReport, MigrationIdentity, Resolution, RunResult } from "@godwit/engine";
import type { Drift, RehearsedMigration } from "@godwit/typeorm";

/** A run or a revert that came to its end, or was interrupted. */
export interface MigrationsRun {
  readonly kind: "migrations-run";
  /** Host, port and database: no password. */
  readonly target: string;
  readonly fake: boolean;
  readonly result: RunResult;
}

/** What a run would do: it was rehearsed in a scratch copy of the database's schema. */
export interface MigrationsPlanned {
  readonly kind: "migrations-planned";
  readonly target: string;
  readonly pending: readonly RehearsedMigration[];
}

/** A database with the schema and no history has one now. */
export interface MigrationsAdopted {
  readonly kind: "migrations-adopted";
  readonly target: string;
  /** The migrations that count as applied. */
  readonly adopted: readonly MigrationIdentity[];
}

/** The history of the database against the migrations at hand. */
export interface MigrationsShown {
  readonly kind: "migrations-shown";
  readonly target: string;
  readonly report: HistoryReport;
  /** Pending migrations are a failure of the check. */
  readonly check: boolean;
  /** How the schema differs from what its history builds; undefined where nobody asked. */
  readonly drift: Drift | undefined;
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
