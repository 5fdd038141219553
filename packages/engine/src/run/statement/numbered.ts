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

/** What a record says where there is nothing to say. */
export const bare = { sql: null, rowsHash: null, rows: null, error: null, durationMs: null } as const;

/** A statement that is done, for the journal. Texts are kept only outside of transactions, where a person may need them. */
export function record<T>(
  { statement, ordinal, hash }: Numbered<T>,
  result: T | undefined,
  startedAt: number,
  durationMs: number,
): StatementRecord {
  const done = { ...bare, ordinal, hash, state: "done", startedAt, durationMs } as const;
  if (statement.replayable === false) return { ...done, rowsHash: "bypassed" satisfies RowsMarker };
  const rows = result === undefined ? [] : statement.rowsOf(result);
  if (rows.length === 0) return done;
  return { ...done, rowsHash: rowsHash(rows), rows: looksAtCatalog(statement.sql) ? rows : null };
}

/** TypeORM's table functions look before they change; what they saw they would not see again. */
function looksAtCatalog(sql: string): boolean {
  return (
    /^\s*(select|with)\b/i.test(sql) &&
    /\b(information_schema|pg_[a-z_]+|current_schema|version\(\))/i.test(sql)
  );
}

/** A statement that failed in a transaction which may still be committed, by a savepoint or after a rollback. */
export function failedRecord<T>({ ordinal, hash }: Numbered<T>, startedAt: number): StatementRecord {
  return { ...bare, ordinal, hash, state: "done", rowsHash: "failed" satisfies RowsMarker, startedAt };
}
