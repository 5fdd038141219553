import type { Trace } from "./trace.js";
import { startTrace } from "./watch.js";
import { guardFiles } from "./watch-builtins.js";
import { watchEnvironment } from "./watch-environment.js";
import { watchGlobals } from "./watch-globals.js";
import { isLoaderOurs, watchModules } from "./watch-modules.js";

/** A trace that is being made. */
export interface Tracing {
  readonly trace: Trace;
  /** When it began, in milliseconds. */
  readonly since: number;
  /** Whether it has everything so far: nothing was read that no key can hold, and nobody got in its way. */
  isComplete(): boolean;
}

/**
 * Starts to trace what project code reads. Call it before any of it runs, once in a process: what was put in the place of
 * Node's own stays there and does nothing but pass things on where no project code is being watched. Undefined: it was
 * called before, or code that Node was told to load first has run unwatched.
 */
export function traceReads(): Tracing | undefined {
  if (loadsCode([...process.execArgv, ...(process.env.NODE_OPTIONS ?? "").split(/\s+/)])) return undefined;
  if (process.versions.pnp !== undefined) return undefined;
  const since = Date.now();
  const trace = startTrace();
  if (trace === undefined) return undefined;
  watchModules();
  guardFiles();
  watchGlobals();
  watchEnvironment();
  const environment = process.env;
  const isUntouched = () => process.env === environment && isLoaderOurs();
  return { trace, since, isComplete: () => trace.unheld.size === 0 && isUntouched() };
}

function loadsCode(options: readonly string[]): boolean {
  return options.some((option) =>
    /^(-r|--require|--import|--loader|--experimental-loader)(=|$)/.test(option),
  );
}
