import type { Session } from "../../database/port.js";

/** How far a command is, from one of the server's progress views (PostgreSQL manual, "Progress Reporting"). */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly unit: "blocks" | "tuples" | "lockers";
}

/**
 * Index builds tell lockers while they wait for others, blocks while they scan, tuples while they load; the other
 * commands tell blocks. ALTER TABLE's scans have no view of their own.
 */
const query = `
  select phase, lockers_done, lockers_total, blocks_done, blocks_total, tuples_done, tuples_total
  from pg_catalog.pg_stat_progress_create_index where pid = $1
  union all
  select phase, 0, 0, heap_blks_scanned, heap_blks_total, 0, 0
  from pg_catalog.pg_stat_progress_cluster where pid = $1
  union all
  select phase, 0, 0, heap_blks_scanned, heap_blks_total, 0, 0
  from pg_catalog.pg_stat_progress_vacuum where pid = $1
  union all
  select phase, 0, 0, sample_blks_scanned, sample_blks_total, 0, 0
  from pg_catalog.pg_stat_progress_analyze where pid = $1`;

/** The progress of a backend's command; undefined where its command reports none. */
export async function readProgress(session: Session, pid: number): Promise<Progress | undefined> {
  const { rows } = await session.query(query, [pid]);
  const row = rows[0];
  if (row === undefined) return undefined;
  const [lockersDone, lockers, blocksDone, blocks, tuplesDone, tuples] = row.slice(1).map(Number);
  const phase = row[0] ?? "";
  if (lockers! > 0) return { phase, done: lockersDone!, total: lockers!, unit: "lockers" };
  if (blocks! > 0) return { phase, done: blocksDone!, total: blocks!, unit: "blocks" };
  return { phase, done: tuplesDone!, total: tuples!, unit: "tuples" };
}
