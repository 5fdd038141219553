import { type Execution, throwIfAborted } from "../execution.js";
import type { Statement } from "../migration.js";
import { codeOf } from "../retry/classify.js";
import { Watcher } from "../watch/watcher.js";
import { redact } from "./redact.js";

/** A statement that failed, as the report of the run needs it. */
export interface Failure {
  readonly ordinal: number;
  readonly sql: string;
  readonly error: unknown;
}

/** Sends a migration's statements, one at a time, with events, time, watching and cancelling around each. */
export class Attempt {
  /** The last that failed for a reason of its own: those after it only say that the transaction is aborted. */
  failure: Failure | undefined;
  /** Backend of the open transaction, or of the whole connection where no pooler stands between. */
  backend: number | undefined;
  readonly watcher: Watcher;

  constructor(
    private readonly execution: Execution,
    private readonly migration: string,
  ) {
    const { lock, emit, limits, surroundings } = execution;
    this.watcher = new Watcher(() => lock.session, emit, limits.slowStatementMs, surroundings.now);
    this.backend = lock.pooled ? undefined : execution.session.processId;
  }

  /** Gives the result and how long it took. */
  async send<T>(
    ordinal: number,
    statement: Statement<T>,
    inTransaction = false,
  ): Promise<{ readonly result: T; readonly durationMs: number }> {
    const { emit, signal, surroundings } = this.execution;
    const { parameters = [] } = statement;
    const sql = redact(statement.sql);
    if (statement.isUnderWay?.() !== true) throwIfAborted(signal);
    emit({ kind: "statement-started", migration: this.migration, ordinal, sql, parameters });
    const begun = surroundings.now();
    try {
      const watched = { migration: this.migration, ordinal, backend: this.backend };
      const result = await this.#cancellable(() =>
        this.watcher.during(watched, () => statement.send(inTransaction)),
      );
      const durationMs = statement.shareMs?.(result) ?? surroundings.now() - begun;
      emit({ kind: "statement-finished", migration: this.migration, ordinal, durationMs });
      return { result, durationMs };
    } catch (error) {
      if (codeOf(error) !== "25P02") this.failure = { ordinal, sql, error };
      throw error;
    }
  }

  /** Aborting the signal cancels the statement on the server; it then fails, and its transaction is rolled back. */
  async #cancellable<T>(statement: () => Promise<T>): Promise<T> {
    const { signal } = this.execution;
    const { backend } = this;
    if (signal === undefined || backend === undefined) return statement();
    let hasEnded = false;
    let cancelling: Promise<void> | undefined;
    const cancel = () => {
      cancelling = this.#cancel(backend, () => hasEnded);
    };
    if (signal.aborted) cancel();
    else signal.addEventListener("abort", cancel, { once: true });
    try {
      return await statement();
    } finally {
      signal.removeEventListener("abort", cancel);
      hasEnded = true;
      if (cancelling !== undefined) await cancelling;
    }
  }

  /** Again and again: PostgreSQL forgets a request that comes between two statements. */
  async #cancel(backend: number, hasEnded: () => boolean): Promise<void> {
    const { lock, surroundings } = this.execution;
    while (!hasEnded()) {
      const cancelled = lock.session.query("select pg_catalog.pg_cancel_backend($1)", [backend]);
      await cancelled.catch(() => undefined);
      if (!hasEnded()) await surroundings.sleep(50);
    }
  }
}
