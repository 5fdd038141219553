export type { MigrationEntry } from "./entry.js";
export { type RevertOptions, type RunOptions, revertOn, runOn, type Subject } from "./migrate.js";
export { type ResolveOptions, resolveOn } from "./resolve.js";
export { assertNothingPending, type ShowOptions, showOn } from "./show.js";
