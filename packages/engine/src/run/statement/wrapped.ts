import type { Execution } from "../execution.js";
import { retrying } from "../retry/retrying.js";
import type { Attempt } from "./attempt.js";
import type { Notes } from "./notes.js";
import { type Numbered, record } from "./numbered.js";
import { beginFenced } from "./prelude.js";
import { redact } from "./redact.js";

/**
 * A statement outside of the migration's transactions: it and its note in the journal are one transaction, so it is
 * never in doubt. After a lock timeout this transaction is the whole that is tried again.
 */
export function runWrapped<T>(
  execution: Execution,
  notes: Notes,
  attempt: Attempt,
  numbered: Numbered<T>,
): Promise<T> {
  return retrying(execution, notes.migration.name, attempt, () => once(execution, notes, attempt, numbered));
}

async function once<T>(
  execution: Execution,
  notes: Notes,
  attempt: Attempt,
  numbered: Numbered<T>,
): Promise<T> {
  const { session, surroundings, lock } = execution;
  const before = attempt.backend;
  attempt.backend = await beginFenced(execution);
  try {
    const startedAt = surroundings.now();
    const { result, durationMs } = await attempt.send(numbered.ordinal, numbered.statement);
    notes.add({ ...record(numbered, result, startedAt, durationMs), sql: redact(numbered.statement.sql) });
    await notes.write("started");
    await session.query("commit");
    return result;
  } catch (error) {
    notes.forget();
    await session.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    attempt.backend = lock.pooled ? before : attempt.backend;
  }
}
