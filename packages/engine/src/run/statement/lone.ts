import type { Execution } from "../execution.js";
import { probeOf } from "../probe/index.js";
import { isConnectionLoss } from "../retry/classify.js";
import { retrying } from "../retry/retrying.js";
import type { Attempt } from "./attempt.js";
import type { Notes } from "./notes.js";
import { bare, type Numbered, record } from "./numbered.js";
import { redact } from "./redact.js";

/**
 * A statement that cannot share a transaction with its note: noted before and after. Between the two it is in doubt,
 * and a later run asks the probe. It waits for locks without a limit: CREATE INDEX CONCURRENTLY that times out leaves
 * an invalid index, and what it holds meanwhile blocks nobody.
 */
export async function runLone<T>(
  execution: Execution,
  notes: Notes,
  attempt: Attempt,
  numbered: Numbered<T>,
): Promise<T> {
  const { session, lock, surroundings } = execution;
  const { statement } = numbered;
  const probe = probeOf(statement.sql);
  const startedAt = surroundings.now();
  await note(notes, numbered, startedAt, { state: "started" });
  await probe.before?.(session);
  if (!lock.pooled) await session.query("set lock_timeout = 0");
  try {
    const { result, durationMs } = await retrying(execution, notes.migration.name, attempt, () =>
      clearingAfterFailure(execution, numbered, () => attempt.send(numbered.ordinal, statement)),
    );
    notes.add({ ...record(numbered, result, startedAt, durationMs), sql: redact(statement.sql) });
    await notes.write("started");
    return result;
  } catch (error) {
    if (!isConnectionLoss(error))
      await note(notes, numbered, startedAt, { state: "failed", error: String(error) });
    throw error;
  } finally {
    if (!lock.pooled) await session.query("reset lock_timeout").catch(() => undefined);
  }
}

async function clearingAfterFailure<R, T>(
  { session }: Execution,
  { statement }: Numbered<T>,
  send: () => Promise<R>,
): Promise<R> {
  try {
    return await send();
  } catch (error) {
    if (!isConnectionLoss(error)) await probeOf(statement.sql).clear?.(session);
    throw error;
  }
}

async function note<T>(
  notes: Notes,
  numbered: Numbered<T>,
  startedAt: number,
  end: { readonly state: "started" | "failed"; readonly error?: string },
): Promise<void> {
  const { ordinal, hash, statement } = numbered;
  const { state, error = null } = end;
  notes.add({ ...bare, ordinal, hash, state, sql: redact(statement.sql), error, startedAt });
  await notes.write("started");
}
