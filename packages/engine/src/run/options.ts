import type { OnEvent } from "./events.js";
import type { FindingKind, Policy } from "./integrity/finding.js";

/**
 * How transactions are laid around migrations: one each (default), one around all of them, or none, where every
 * statement stands for itself and a cut-off migration is resumed statement by statement.
 */
export const transactionModes = ["each", "all", "none"] as const;
export type TransactionMode = (typeof transactionModes)[number];

/** TypeORM's own table of applied migrations. */
export interface HistoryTable {
  /** Undefined: the first schema of the connection's search_path. */
  readonly schema?: string | undefined;
  readonly table: string;
  /** Name of its primary key where Godwit has to create the table. */
  readonly primaryKey: string;
}

/** How long to wait for what, in milliseconds. */
export interface Limits {
  /** `lock_timeout` of each statement in a transaction. A statement that waits longer frees the queue behind it. */
  readonly lockTimeoutMs: number;
  /** How long one transaction is tried again after lock timeouts, deadlocks and serialization failures, in all. */
  readonly retryBudgetMs: number;
  /** First pause before trying again; doubled each time, with jitter. */
  readonly retryDelayMs: number;
  readonly retryMaxDelayMs: number;
  /** How long to wait for another runner. */
  readonly runnerWaitMs: number;
  /** How long the lease of a runner that no longer renews it stays valid. */
  readonly leaseMs: number;
  /** How long to try to reach a server that was lost. */
  readonly reconnectMs: number;
  /** How many connections may be lost without a migration finishing in between. */
  readonly maxLosses: number;
  /** After how long a statement counts as slow: blockers and progress are looked up from then on. */
  readonly slowStatementMs: number;
}

export const defaultLimits: Limits = {
  lockTimeoutMs: 2_000,
  retryBudgetMs: 5 * 60_000,
  retryDelayMs: 500,
  retryMaxDelayMs: 15_000,
  runnerWaitMs: 30 * 60_000,
  leaseMs: 30_000,
  reconnectMs: 2 * 60_000,
  maxLosses: 10,
  slowStatementMs: 1_000,
};

/** The clock and the chance of a run, replaceable in tests. */
export interface Surroundings {
  now(): number;
  random(): number;
  /** Resolves after `ms`, or at once when `signal` fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface RunnerOptions {
  readonly history: HistoryTable;
  readonly mode?: TransactionMode | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly policies?: Partial<Record<FindingKind, Policy>> | undefined;
  /** Flags that are on; a migration whose flag is not among them is skipped. */
  readonly featureFlags?: Readonly<Record<string, boolean>> | undefined;
  /** Aborting it rolls the current transaction back and ends the run; what was committed stays. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: OnEvent | undefined;
  readonly surroundings?: Surroundings | undefined;
}

export interface RunOptions extends RunnerOptions {
  /** Run up to and including this migration. */
  readonly to?: string | undefined;
  /** Write the rows, execute nothing. */
  readonly fake?: boolean | undefined;
  /** What the journal says of faked rows; `baseline` where a proof went before. */
  readonly fakeOrigin?: "fake" | "baseline" | undefined;
}

export interface RevertOptions extends RunnerOptions {
  /** How many to revert; 1 without it and without `to`. */
  readonly steps?: number | undefined;
  /** Revert until this migration is the last applied one. */
  readonly to?: string | undefined;
  readonly fake?: boolean | undefined;
}
