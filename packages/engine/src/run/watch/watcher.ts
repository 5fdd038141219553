import type { Session } from "../../database/port.js";
import type { BlockingSession, OnEvent } from "../events.js";
import { blockingSessions } from "./blockers.js";
import { readProgress } from "./progress.js";

/** What is being watched: a statement of a migration on a backend. */
export interface Watched {
  readonly migration: string;
  readonly ordinal: number;
  /** Undefined behind a pooler outside of a transaction: nobody knows the backend. */
  readonly backend: number | undefined;
}

/** How often the same sessions in the way are told again. */
const tellEveryMs = 10_000;

/**
 * Looks at a statement that takes long, from the lock session: who blocks it, and how far it is. A quick statement
 * costs one timer and no query.
 */
export class Watcher {
  #blockers: readonly BlockingSession[] = [];
  #told: { readonly pids: string; readonly at: number } | undefined;

  constructor(
    private readonly session: () => Session,
    private readonly emit: OnEvent,
    private readonly slowMs: number,
    private readonly now: () => number,
  ) {}

  /** Whom the last watched statement was seen waiting for. */
  get blockers(): readonly BlockingSession[] {
    return this.#blockers;
  }

  async during<T>(watched: Watched, statement: () => Promise<T>): Promise<T> {
    this.#blockers = [];
    this.#told = undefined;
    const { backend } = watched;
    if (backend === undefined) return statement();
    const begun = this.now();
    const stop = this.#repeat(() => this.#look(watched, backend, begun));
    try {
      return await statement();
    } finally {
      stop();
    }
  }

  /** Looks after the delay, and again as long after each look; a look that fails ends the looking, nothing else. */
  #repeat(look: () => Promise<void>): () => void {
    let timer: NodeJS.Timeout;
    let stopped = false;
    const again = () => {
      timer = setTimeout(() => {
        look().then(
          () => (stopped ? undefined : again()),
          () => undefined,
        );
      }, this.slowMs);
    };
    again();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }

  #isNews(by: readonly BlockingSession[], at: number): boolean {
    const pids = by.map(({ pid }) => pid).join();
    if (by.length === 0 || (this.#told?.pids === pids && at - this.#told.at < tellEveryMs)) return false;
    this.#told = { pids, at };
    return true;
  }

  async #look({ migration, ordinal }: Watched, backend: number, begun: number): Promise<void> {
    const by = await blockingSessions(this.session(), backend);
    const elapsedMs = this.now() - begun;
    if (by.length > 0) this.#blockers = by;
    if (this.#isNews(by, elapsedMs)) this.emit({ kind: "blocked", migration, ordinal, by, elapsedMs });
    const progress = await readProgress(this.session(), backend);
    if (progress !== undefined) this.emit({ kind: "progress", migration, ordinal, ...progress, elapsedMs });
  }
}
