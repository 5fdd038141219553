import type { Execution } from "../execution.js";
import type { PastStatement } from "../journal/read.js";
import { probeOf } from "../probe/index.js";
import { othersRunning } from "../probe/other.js";
import { type Doubt, doubt } from "./doubt.js";
import { rowsHash } from "./hash.js";
import type { Notes } from "./notes.js";
import { bare, type Numbered, type RowsMarker, rowsMarkers } from "./numbered.js";
import { redact } from "./redact.js";

/** Answers for the statements that an earlier run carried out already. */
export class Replay {
  readonly #past: ReadonlyMap<number, PastStatement>;

  constructor(
    private readonly execution: Execution,
    private readonly notes: Notes,
    past: readonly PastStatement[],
  ) {
    this.#past = new Map(past.map((statement) => [statement.ordinal, statement]));
  }

  /** The result in place of sending; undefined: the statement has to be sent. */
  async serve<T>(numbered: Numbered<T>, inTransaction: boolean): Promise<{ readonly value: T } | undefined> {
    const past = this.#past.get(numbered.ordinal);
    if (past === undefined || past.state === "failed") return undefined;
    if (past.hash !== numbered.hash) throw this.#doubt(numbered, "changed", past.sql);
    switch (past.state) {
      case "started":
        return this.#probe(numbered);
      case "done":
        if (past.rowsHash === undefined || past.rows !== undefined) {
          return this.#skip(numbered, "journalled", past.rows);
        }
        if (inTransaction) throw this.#doubt(numbered, "rows", undefined);
        return this.#again(numbered, past.rowsHash);
    }
  }

  /** The migration has to send at least what the journal holds. */
  finish(sent: number): void {
    const left = [...this.#past.values()].find((past) => past.ordinal > sent && past.state !== "failed");
    if (left !== undefined) throw doubt(this.notes.migration.name, left.ordinal, "fewer", left.sql ?? "");
  }

  #skip<T>(
    { statement, ordinal }: Numbered<T>,
    reason: "journalled" | "probed",
    rows: readonly unknown[] = [],
  ): { readonly value: T } {
    const { name } = this.notes.migration;
    this.execution.emit({
      kind: "statement-skipped",
      migration: name,
      ordinal,
      sql: redact(statement.sql),
      reason,
    });
    return { value: statement.skipped(rows) };
  }

  /** In doubt: the connection broke between the two notes. A dead runner's backend may still be at it. */
  async #probe<T>(numbered: Numbered<T>): Promise<{ readonly value: T } | undefined> {
    const { session, surroundings, signal } = this.execution;
    const { statement } = numbered;
    while ((await othersRunning(session, statement.sql)).length > 0) await surroundings.sleep(200, signal);
    const probe = probeOf(statement.sql);
    const effect = await probe.effect(session);
    if (effect === "unknown") throw this.#doubt(numbered, "unknown", undefined);
    if (effect === "absent") {
      await probe.clear?.(session);
      return undefined;
    }
    const { ordinal, hash } = numbered;
    const startedAt = surroundings.now();
    this.notes.add({ ...bare, ordinal, hash, state: "done", startedAt });
    await this.notes.write("started");
    return this.#skip(numbered, "probed");
  }

  /**
   * It gave the migration rows. Where it only reads, it is read again: the same rows lead the same way. A read-only
   * transaction makes sure that it only reads (PostgreSQL manual, SET TRANSACTION).
   */
  async #again<T>(numbered: Numbered<T>, hash: string): Promise<{ readonly value: T }> {
    const marker = rowsMarkers.find((known: RowsMarker) => known === hash);
    if (marker !== undefined) throw this.#doubt(numbered, marker, undefined);
    const { session } = this.execution;
    const { statement } = numbered;
    await session.query("begin transaction read only");
    try {
      const value = await statement.send(false);
      if (rowsHash(statement.rowsOf(value)) !== hash) throw this.#doubt(numbered, "rows", undefined);
      return { value };
    } catch (error) {
      if ((error as { code?: unknown }).code === "25006") throw this.#doubt(numbered, "rows", undefined);
      throw error;
    } finally {
      await session.query("rollback").catch(() => undefined);
    }
  }

  #doubt<T>({ statement, ordinal }: Numbered<T>, why: Doubt, was: string | undefined) {
    const found = was === undefined ? "" : `Carried out was: ${was}`;
    return doubt(this.notes.migration.name, ordinal, why, statement.sql, found);
  }
}
