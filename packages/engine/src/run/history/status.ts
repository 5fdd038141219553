import type { HistoryRow } from "../journal/read.js";
import type { Migration } from "../migration.js";
import type { MigrationState, MigrationStatus } from "../result.js";

/** A migration at hand, or a row of the database without one, with its state and what the database holds of it. */
export interface Standing<M extends Migration = Migration> {
  readonly migration: M | undefined;
  readonly row: HistoryRow | undefined;
  readonly status: MigrationStatus;
}

/** Lays the migrations at hand beside the history of the database; in order, strangers by their timestamps. */
export function standings<M extends Migration>(
  ordered: readonly M[],
  history: readonly HistoryRow[],
  flags: Readonly<Record<string, boolean>>,
): readonly Standing<M>[] {
  const rows = new Map(history.map((row) => [row.name, row]));
  const names = new Set(ordered.map(({ name }) => name));
  const packages = new Set(ordered.map((migration) => migration.package));
  const known = ordered.map((migration) => ofMigration(migration, rows.get(migration.name), flags));
  const strangers = history
    .filter((row) => !names.has(row.name) && isApplied(row))
    .map((row) => ofStranger<M>(row, packages));
  return [...known, ...strangers].sort((a, b) => a.status.timestamp - b.status.timestamp);
}

/** TypeORM's table says what is applied: a project may have gone back to its commands for a while. */
export function isApplied(row: HistoryRow | undefined): boolean {
  return row?.historyId !== undefined;
}

/** Cut off: some of its statements are done, and TypeORM's table does not say otherwise. */
export function isPartial({ journal, historyId }: HistoryRow): boolean {
  if (journal?.state !== "started") return false;
  return journal.direction === "up" ? historyId === undefined : historyId !== undefined;
}

/** Whether the journal's last word on it agrees with TypeORM's table; if not, TypeORM's own commands were used. */
export function journalled({ journal, historyId }: HistoryRow): boolean {
  if (journal?.state !== "done") return false;
  return (journal.direction === "up") === (historyId !== undefined);
}

function ofMigration<M extends Migration>(
  migration: M,
  row: HistoryRow | undefined,
  flags: Readonly<Record<string, boolean>>,
): Standing<M> {
  const { name, timestamp, package: owner, release, featureFlag } = migration;
  const state = stateOf(migration, row, flags);
  return { migration, row, status: { name, timestamp, package: owner, release, featureFlag, state } };
}

function stateOf(
  { featureFlag, hash }: Migration,
  row: HistoryRow | undefined,
  flags: Readonly<Record<string, boolean>>,
): MigrationState {
  if (row !== undefined && isPartial(row)) {
    return { at: "partial", direction: row.journal!.direction, journalled: 0, inDoubt: undefined };
  }
  if (row !== undefined && isApplied(row)) return applied(row, hash);
  if (featureFlag !== undefined && flags[featureFlag] !== true) return { at: "skipped", flag: featureFlag };
  return { at: "pending" };
}

function applied(row: HistoryRow, hash: string | undefined): MigrationState {
  const journal = journalled(row) ? row.journal : undefined;
  const known = hash !== undefined && journal?.hash !== undefined;
  return {
    at: "applied",
    appliedAt: journal?.finishedAt,
    durationMs: journal?.durationMs,
    by: journal?.by,
    file: known ? (journal.hash === hash ? "same" : "changed") : "unknown",
    origin: journal?.origin ?? "typeorm",
  };
}

function ofStranger<M extends Migration>(row: HistoryRow, packages: ReadonlySet<string>): Standing<M> {
  const { name, timestamp, journal } = row;
  const owner = journal?.package;
  const at = owner !== undefined && packages.has(owner) ? "missing" : "foreign";
  const state: MigrationState = { at, appliedAt: journal?.finishedAt };
  const release = journal?.release;
  const status = { name, timestamp, package: owner, release, featureFlag: undefined, state };
  return { migration: undefined, row, status };
}
