import { resolve } from "node:path";
import type { RunEvent } from "@godwit/engine";
import type { LoadedDataSource } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import { phases } from "../terminal/phases.js";

/** Which project is meant, and what happens meanwhile. */
export interface ProjectOptions {
  /** A folder of the project; by default the process's working directory. */
  readonly cwd?: string;
  /**
   * The program's own data source, initialized or not, which is left as it is found; by default the one that the config
   * names.
   */
  readonly dataSource?: LoadedDataSource["dataSource"];
  /** A config file instead of the nearest godwit.config.*. */
  readonly config?: string;
  /** Aborting it rolls the current transaction back and ends the run; what was committed stays. */
  readonly signal?: AbortSignal;
  /** Told what a run does, in the order in which it happens. */
  readonly onEvent?: (event: RunEvent) => void;
}

/** A command's surroundings inside of another program: no terminal, no signals of the process. */
export function libraryContext({ cwd, config, signal, onEvent }: ProjectOptions): CommandContext {
  const during = <T>(work: (signal: AbortSignal) => Promise<T>) =>
    work(signal ?? new AbortController().signal);
  return {
    cwd: resolve(cwd ?? ""),
    environment: process.env,
    global: { json: false, verbose: false, color: false, timing: false, cwd: undefined, config },
    ownsProcess: false,
    phases: phases(),
    notify: (notice) => {
      if (notice.kind === "run") onEvent?.(notice.event);
    },
    ask: undefined,
    interruptible: during,
    handOver: during,
  };
}
