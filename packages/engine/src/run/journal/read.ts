import type { Session } from "../../database/port.js";
import type { Direction } from "../migration.js";
import type { Origin } from "../result.js";
import type { Location } from "./locate.js";
import { isoTime } from "./time.js";

/** What the journal says last of one migration. */
export interface JournalRow {
  readonly id: string;
  readonly package: string | undefined;
  readonly release: string | undefined;
  readonly hash: string | undefined;
  readonly direction: Direction;
  readonly state: "started" | "done";
  readonly origin: Origin;
  readonly finishedAt: string | undefined;
  readonly durationMs: number | undefined;
  readonly by: string | undefined;
}

/** One migration in the database: TypeORM's row, the journal's last one, or both. */
export interface HistoryRow {
  readonly name: string;
  readonly timestamp: number;
  /** Id of TypeORM's row: the order in which they were applied. Undefined: not applied, by TypeORM's table. */
  readonly historyId: number | undefined;
  readonly journal: JournalRow | undefined;
}

const withoutJournal = (history: string) => `
  select name, max("timestamp"), max(id), null, null, null, null, null, null, null, null, null, null
  from ${history} group by name order by 3`;

const withJournal = ({ tables, history, historyExists }: Location) => `
  select coalesce(h.name, j.name), coalesce(h."timestamp", j."timestamp"), h.id, j.id, j.package, j.release, j.hash,
         j.direction, j.state, j.origin, ${isoTime("j.finished_at")}, j.duration_ms, r.db_user
  from ${historyExists ? `(select name, max("timestamp") as "timestamp", max(id) as id from ${history} group by name)` : `(select null::text as name, null::bigint as "timestamp", null::integer as id where false)`} h
  full join (select distinct on (name) * from ${tables.migration} where history = $1 order by name, id desc) j
    on j.name = h.name
  left join ${tables.run} r on r.id = j.run_id
  order by h.id nulls last, j.id`;

/** The whole history of the database, in one query; nothing is created. */
export async function readHistory(session: Session, location: Location): Promise<readonly HistoryRow[]> {
  if (!location.journalExists && !location.historyExists) return [];
  const { rows } = location.journalExists
    ? await session.query(withJournal(location), [location.historyKey])
    : await session.query(withoutJournal(location.history));
  return rows.map(historyRow);
}

function historyRow(row: readonly (string | null)[]): HistoryRow {
  return {
    name: row[0]!,
    timestamp: Number(row[1]),
    historyId: row[2] == null ? undefined : Number(row[2]),
    journal: row[3] == null ? undefined : journalRow(row),
  };
}

function journalRow(row: readonly (string | null)[]): JournalRow {
  return {
    id: row[3]!,
    package: row[4] ?? undefined,
    release: row[5] ?? undefined,
    hash: row[6] ?? undefined,
    direction: row[7] as Direction,
    state: row[8] as "started" | "done",
    origin: row[9] as Origin,
    finishedAt: row[10] ?? undefined,
    durationMs: row[11] == null ? undefined : Number(row[11]),
    by: row[12] ?? undefined,
  };
}

/** A statement that an earlier run noted. */
export interface PastStatement {
  readonly ordinal: number;
  readonly hash: string;
  readonly state: "started" | "done" | "failed";
  readonly rowsHash: string | undefined;
  readonly rows: readonly unknown[] | undefined;
  readonly sql: string | undefined;
}

/** What the journal holds of a migration that was cut off, by ordinal. */
export async function readStatements(
  session: Session,
  { tables }: Location,
  migrationId: string,
): Promise<readonly PastStatement[]> {
  const { rows } = await session.query(
    `select ordinal, hash, state, rows_hash, rows, sql from ${tables.statement} where migration_id = $1 order by ordinal`,
    [migrationId],
  );
  return rows.map(([ordinal, hash, state, rowsHash, kept, sql]) => ({
    ordinal: Number(ordinal),
    hash: hash!,
    state: state as PastStatement["state"],
    rowsHash: rowsHash ?? undefined,
    rows: kept == null ? undefined : (JSON.parse(kept) as unknown[]),
    sql: sql ?? undefined,
  }));
}
