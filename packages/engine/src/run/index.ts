export type {
  BlockingSession,
  LockHolder,
  MigrationIdentity,
  OnEvent,
  RetryReason,
  RunEvent,
} from "./events.js";
export { nearestNames } from "./history/nearest.js";
export { findingLine } from "./integrity/find.js";
export {
  defaultPolicies,
  type Finding,
  type FindingKind,
  findingKinds,
  type Policy,
} from "./integrity/finding.js";
export { journalPrefix, journalSchema } from "./journal/tables.js";
export { holderLine } from "./lock/wait.js";
export type {
  Connector,
  Direction,
  Execute,
  Migration,
  Statement as MigrationStatement,
  WorkConnection,
} from "./migration.js";
export {
  defaultLimits,
  type HistoryTable,
  type Limits,
  type RevertOptions,
  type RunnerOptions,
  type RunOptions,
  type Surroundings,
  type TransactionMode,
  transactionModes,
} from "./options.js";
export { plainConnector, plainWork } from "./plain.js";
export { estimatedRows, LockObserver, type Touched, type TouchedRelation } from "./rehearse/touched.js";
export { type Resolution, type ResolveOptions, resolveMigration, type Verdict, verdicts } from "./resolve.js";
export {
  type CarriedOut,
  type HistoryReport,
  type MigrationState,
  type MigrationStatus,
  type Origin,
  origins,
  type RunResult,
} from "./result.js";
export { revertMigrations, runMigrations } from "./run.js";
export { showHistory } from "./show.js";
export { type ConstantStatement, executeAll } from "./statement/ahead.js";
export { redact } from "./statement/redact.js";
export { blockerLine } from "./watch/blockers.js";
