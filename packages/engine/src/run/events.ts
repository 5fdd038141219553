import type { Finding } from "./integrity/finding.js";
import type { Direction } from "./migration.js";

/** Who holds the lock of the runner. */
export interface LockHolder {
  /** Process id on the holder's machine. */
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** ISO 8601, the server's clock. */
  readonly since: string;
}

/** A session that keeps ours waiting (`pg_blocking_pids`, `pg_stat_activity`). */
export interface BlockingSession {
  /** Process id of the server's backend: what `pg_terminate_backend` takes. */
  readonly pid: number;
  readonly user: string | null;
  readonly application: string | null;
  readonly client: string | null;
  readonly state: string | null;
  /** ISO 8601; null where the session belongs to another role and its details are hidden. */
  readonly transactionStart: string | null;
  readonly query: string | null;
}

export interface MigrationIdentity {
  readonly name: string;
  readonly package: string;
  readonly release: string | undefined;
}

export type RetryReason = "lock-timeout" | "deadlock" | "serialization";

/** Everything a run tells while it goes on, in the order in which it happens. Times are milliseconds. */
export type RunEvent =
  | { readonly kind: "lock-waiting"; readonly holder: LockHolder | undefined; readonly waitedMs: number }
  | { readonly kind: "lock-acquired"; readonly waitedMs: number }
  | {
      readonly kind: "run-started";
      readonly operation: "run" | "revert";
      readonly target: string;
      readonly applied: number;
      readonly known: number;
      readonly migrations: readonly MigrationIdentity[];
    }
  | { readonly kind: "finding"; readonly finding: Finding }
  | {
      readonly kind: "migration-started";
      readonly migration: MigrationIdentity;
      readonly direction: Direction;
      readonly transaction: boolean;
      /** 1-based place in this run. */
      readonly index: number;
      readonly total: number;
      /** Statements of an earlier, cut-off run that the journal holds. */
      readonly journalled: number;
    }
  | {
      readonly kind: "statement-started";
      readonly migration: string;
      /** 1-based place in the migration. */
      readonly ordinal: number;
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }
  | {
      readonly kind: "statement-finished";
      readonly migration: string;
      readonly ordinal: number;
      readonly durationMs: number;
    }
  | {
      readonly kind: "statement-skipped";
      readonly migration: string;
      readonly ordinal: number;
      readonly sql: string;
      /** journalled: noted as done by an earlier run; probed: found done in the database. */
      readonly reason: "journalled" | "probed";
    }
  | {
      readonly kind: "progress";
      readonly migration: string;
      readonly ordinal: number;
      /** As the server's progress view names it. */
      readonly phase: string;
      readonly done: number;
      /** 0 where the server does not know yet. */
      readonly total: number;
      readonly unit: "blocks" | "tuples" | "lockers";
      readonly elapsedMs: number;
    }
  | {
      readonly kind: "blocked";
      readonly migration: string;
      readonly ordinal: number;
      readonly by: readonly BlockingSession[];
      readonly elapsedMs: number;
    }
  | {
      readonly kind: "retry";
      readonly migrations: readonly string[];
      readonly reason: RetryReason;
      readonly attempt: number;
      readonly delayMs: number;
      readonly blockers: readonly BlockingSession[];
    }
  | {
      readonly kind: "connection-lost";
      readonly reason: string;
      readonly attempt: number;
      readonly delayMs: number;
    }
  | { readonly kind: "reconnected" }
  | {
      readonly kind: "migration-finished";
      readonly migration: MigrationIdentity;
      readonly direction: Direction;
      readonly durationMs: number;
      readonly statements: number;
    };

export type OnEvent = (event: RunEvent) => void;
