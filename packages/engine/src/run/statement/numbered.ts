import type { StatementRecord } from "../journal/record.js";
import type { Statement } from "../migration.js";
import { rowsHash } from "./hash.js";
import type { StatementSort } from "./sort.js";

/** A statement with what the runner knows of it. */
export interface Numbered<T> {
  readonly statement: Statement<T>;
  readonly ordinal: number;
  readonly hash: string;
  readonly sort: StatementSort;
}

/**
 * In the place of the hash of a statement's rows: why it cannot be left out when the migration is resumed.
 * bypassed: its result went past the runner; failed: the migration caught its error.
 */
export const rowsMarkers = ["bypassed", "failed"] as const;
export type RowsMarker = (typeof rowsMarkers)[number];

/** A statement that is done, for the journal. Texts are kept only outside of transactions, where a person may need them. */
export function record<T>(
  { statement, ordinal, hash }: Numbered<T>,
  result: T | undefined,
  startedAt: number,
  durationMs: number,
): StatementRecord {
  const rows = result === undefined ? [] : statement.rowsOf(result);
  const bypassed = statement.replayable === false;
  return {
    ordinal,
    hash,
    state: "done",
    sql: null,
    rowsHash: bypassed ? "bypassed" : rows.length > 0 ? rowsHash(rows) : null,
    error: null,
    startedAt,
    durationMs,
  };
}

/** A statement that failed in a transaction which may still be committed, by a savepoint or after a rollback. */
export function failedRecord<T>({ ordinal, hash }: Numbered<T>, startedAt: number): StatementRecord {
  const rowsHash: RowsMarker = "failed";
  return { ordinal, hash, state: "done", sql: null, rowsHash, error: null, startedAt, durationMs: null };
}
