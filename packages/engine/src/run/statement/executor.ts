import { GodwitError } from "../../errors/godwit-error.js";
import type { Execution } from "../execution.js";
import type { PastStatement } from "../journal/read.js";
import type { Execute, Statement } from "../migration.js";
import { codeOf } from "../retry/classify.js";
import { Attempt, type Failure } from "./attempt.js";
import { statementHash } from "./hash.js";
import { runLone } from "./lone.js";
import type { Notes } from "./notes.js";
import { failedRecord, type Numbered, record } from "./numbered.js";
import { fenceTransaction } from "./prelude.js";
import { redact } from "./redact.js";
import { Replay } from "./replay.js";
import { sortOf } from "./sort.js";
import { runWrapped } from "./wrapped.js";

/**
 * Serves one attempt at one migration: every statement that the migration wants to have sent comes through `execute`.
 * It is skipped if the journal holds it; in a transaction it is sent, and noted before the commit; outside of one it
 * is wrapped in a transaction together with its note, or, where PostgreSQL does not allow that, noted before and after.
 */
export class StatementExecutor {
  readonly #attempt: Attempt;
  readonly #replay: Replay;
  #ordinal = 0;
  #inTransaction: boolean;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  #fault: { readonly error: unknown } | undefined;

  constructor(
    private readonly execution: Execution,
    private readonly notes: Notes,
    past: readonly PastStatement[],
    backend: number | undefined,
  ) {
    this.#attempt = new Attempt(execution, notes.migration.name);
    this.#replay = new Replay(execution, notes, past);
    this.#inTransaction = backend !== undefined;
    this.#attempt.backend ??= backend;
  }

  get statements(): number {
    return this.#ordinal;
  }

  /** Whether a transaction is open now. */
  get inTransaction(): boolean {
    return this.#inTransaction;
  }

  /** The last error that a statement, or what the runner does around it, met; not that a transaction is aborted. */
  get fault(): { readonly error: unknown } | undefined {
    return this.#fault;
  }

  get failure(): Failure | undefined {
    return this.#attempt.failure;
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  /** One after the other, also when a migration sends several at once. */
  readonly execute: Execute = (statement) => {
    const result = this.#turn.then(() => this.#serve(statement));
    this.#turn = result.catch((error: unknown) => {
      if (!this.#closed && codeOf(error) !== "25P02") this.#fault = { error };
    });
    return result;
  };

  /** Waits for the statement under way and refuses those that a failed migration still has in the queue. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
  }

  /** Throws if the journal holds statements that the migration did not send this time. */
  finish(): void {
    this.#replay.finish(this.#ordinal);
  }

  async #serve<T>(statement: Statement<T>): Promise<T> {
    if (this.#closed) throw new Error("The migration has ended; this statement came too late.");
    this.#ordinal += 1;
    const hash = statementHash(statement.sql, statement.parameters);
    const numbered = { statement, ordinal: this.#ordinal, hash, sort: sortOf(statement.sql) };
    const replayed = await this.#replay.serve(numbered, this.#inTransaction);
    if (replayed === undefined) return this.#send(numbered);
    if (numbered.sort === "commit" && this.#inTransaction) await this.#leave(statement);
    return replayed.value;
  }

  #send<T>(numbered: Numbered<T>): Promise<T> {
    if (this.#inTransaction) return this.#sendInside(numbered);
    switch (numbered.sort) {
      case "begin":
        return this.#open(numbered);
      case "plain":
        return runWrapped(this.execution, this.notes, this.#attempt, numbered);
      case "commit":
      case "rollback":
        return this.#attempt.send(numbered.ordinal, numbered.statement).then(({ result }) => result);
      default:
        return runLone(this.execution, this.notes, this.#attempt, numbered);
    }
  }

  async #sendInside<T>(numbered: Numbered<T>): Promise<T> {
    const { sort, statement, ordinal } = numbered;
    if (sort === "lone") throw this.#refused("STATEMENT_NEEDS_NO_TRANSACTION", statement.sql);
    if (sort === "mixed") throw this.#refused("MIGRATION_ENDS_TRANSACTION", statement.sql);
    if (sort === "commit") return this.#commit(numbered);
    if (sort === "rollback") return this.#rollback(numbered);
    const startedAt = this.execution.surroundings.now();
    try {
      const { result, durationMs } = await this.#attempt.send(ordinal, statement, true);
      this.notes.add(record(numbered, result, startedAt, durationMs));
      return result;
    } catch (error) {
      this.notes.add(failedRecord(numbered, startedAt));
      throw error;
    }
  }

  async #open<T>(numbered: Numbered<T>): Promise<T> {
    const { result } = await this.#attempt.send(numbered.ordinal, numbered.statement);
    this.#attempt.backend = await fenceTransaction(this.execution);
    this.#inTransaction = true;
    this.notes.add(record(numbered, result, this.execution.surroundings.now(), 0));
    return result;
  }

  /** The migration commits by itself: what it did so far is noted in the same transaction. */
  async #commit<T>(numbered: Numbered<T>): Promise<T> {
    if (this.execution.mode === "all")
      throw this.#refused("MIGRATION_ENDS_TRANSACTION", numbered.statement.sql);
    const now = this.execution.surroundings.now();
    this.notes.add(record(numbered, undefined, now, 0));
    await this.notes.write("started");
    return this.#leave(numbered.statement, numbered.ordinal);
  }

  /** What was rolled back has no effect left; it is noted as done so that the count of statements stays right. */
  async #rollback<T>(numbered: Numbered<T>): Promise<T> {
    if (this.execution.mode === "all")
      throw this.#refused("MIGRATION_ENDS_TRANSACTION", numbered.statement.sql);
    const result = await this.#leave(numbered.statement, numbered.ordinal);
    this.#attempt.failure = undefined;
    this.notes.add(record(numbered, undefined, this.execution.surroundings.now(), 0));
    await this.notes.write("started");
    return result;
  }

  async #leave<T>(statement: Statement<T>, ordinal?: number): Promise<T> {
    const result =
      ordinal === undefined
        ? await statement.send(true)
        : (await this.#attempt.send(ordinal, statement)).result;
    this.#inTransaction = false;
    if (this.execution.lock.pooled) this.#attempt.backend = undefined;
    return result;
  }

  #refused(code: "STATEMENT_NEEDS_NO_TRANSACTION" | "MIGRATION_ENDS_TRANSACTION", sql: string): GodwitError {
    const { name, file } = this.notes.migration;
    const place = { sql: redact(sql), ...(file === undefined ? {} : { file }) };
    const mode = this.execution.mode === "all" ? "all" : "each";
    return code === "STATEMENT_NEEDS_NO_TRANSACTION"
      ? new GodwitError(code, { migration: name, mode }, place)
      : new GodwitError(code, { migration: name }, place);
  }
}
