export type { MigrationEntry } from "./entry.js";
export { type RevertOptions, type RunOptions, revertOn, runOn, type Subject } from "./migrate.js";
export { type BaselineOptions, baselineOn } from "./rehearse/baseline.js";
export { type Drift, type DriftOptions, driftOf } from "./rehearse/drift.js";
export {
  type DryRunOptions,
  dryRunOn,
  type RehearsedMigration,
  type RehearsedStatement,
} from "./rehearse/dry-run.js";
export { type ResolveOptions, resolveOn } from "./resolve.js";
export { assertNothingPending, type ShowOptions, showOn } from "./show.js";
export { type Source, type UnloadedDataSource, wholeDataSource } from "./source.js";
