import type { Execution } from "../execution.js";
import type { StatementRecord } from "../journal/record.js";
import { writeRecord } from "../journal/record.js";
import type { Direction, Migration } from "../migration.js";

/**
 * The journal of one migration while it runs: statements wait here until the transaction that carries them writes
 * them, in one batch, before its commit.
 */
export class Notes {
  #waiting: StatementRecord[] = [];
  #rowId: string | undefined;
  #written = 0;
  #lastWritten: number;

  constructor(
    private readonly execution: Execution,
    readonly migration: Migration,
    readonly direction: Direction,
    unfinishedRow: string | undefined,
    readonly startedAt: number,
  ) {
    this.#rowId = unfinishedRow;
    this.#lastWritten = startedAt;
  }

  /** Whether some statements of this attempt are in the journal for good. */
  get partly(): boolean {
    return this.#written > 0;
  }

  add(statement: StatementRecord): void {
    this.#waiting.push(statement);
  }

  /** The transaction that carried them was rolled back. */
  forget(): void {
    this.#waiting = [];
  }

  /** Writes what waits; `done` also moves TypeORM's table. */
  async write(state: "started" | "done"): Promise<void> {
    const { session, location, lock, runId, surroundings } = this.execution;
    const now = surroundings.now();
    this.#rowId = await writeRecord(session, location, lock.token, {
      id: this.#rowId,
      runId,
      migration: this.migration,
      direction: this.direction,
      state,
      origin: "godwit",
      startedAt: this.startedAt,
      durationMs: now - this.#lastWritten,
      statements: state === "done" ? this.#waiting.map((one) => ({ ...one, rows: null })) : this.#waiting,
    });
    this.#lastWritten = now;
    this.#written += this.#waiting.length;
    this.#waiting = [];
  }
}
