import type { GlobOptions } from "../loading/expand-globs.js";

/** A search for files that took part. */
export interface GlobSearch extends GlobOptions {
  readonly patterns: readonly string[];
}

/** What project code read while it was watched, and what was looked for to find it. */
export class Trace {
  /** What was read that no key can hold: the clock, a file, the network. With one of these nothing is remembered. */
  readonly unheld = new Set<string>();
  /** The files that were run, by their real paths. */
  readonly modules = new Set<string>();
  /** Paths without their extensions that were asked for; what lies there and beside it decided which file was meant. */
  readonly lookups = new Set<string>();
  /** Packages that were asked for, by the folder of who asked: `folder NUL name`. */
  readonly packages = new Set<string>();
  /** Variables of the environment that were read or asked for. */
  readonly variables = new Set<string>();
  /** The environment was read as a whole. */
  allVariables = false;
  /** `.env` files that were read. */
  readonly environmentFiles = new Set<string>();
  readonly searches: GlobSearch[] = [];
}
