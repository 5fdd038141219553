import { performance } from "node:perf_hooks";

/** How long the phases of a command took, in the order in which they ended. */
export interface Phases {
  /** Does the work as a phase of that name. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Milliseconds of the phases that have ended. */
  readonly taken: readonly { readonly name: string; readonly ms: number }[];
}

export function phases(now: () => number = () => performance.now()): Phases {
  const taken: { name: string; ms: number }[] = [];
  return {
    taken,
    run: async (name, work) => {
      const start = now();
      try {
        return await work();
      } finally {
        taken.push({ name, ms: now() - start });
      }
    },
  };
}
