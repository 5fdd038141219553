import type { Session } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import { fence } from "../lock/lease.js";
import type { Direction, Migration } from "../migration.js";
import type { Origin } from "../result.js";
import type { Location } from "./locate.js";

export type StatementState = "started" | "done" | "failed";

/** A row of the journal's table `statement`. */
export interface StatementRecord {
  readonly ordinal: number;
  readonly hash: string;
  readonly state: StatementState;
  /** Kept where a person may have to read it: statements outside of transactions. */
  readonly sql: string | null;
  /** Of the rows it returned; null: none. */
  readonly rowsHash: string | null;
  /** The rows themselves, of a look at the catalog: after the migration's own changes it would show others. */
  readonly rows: readonly unknown[] | null;
  readonly error: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number | null;
}

/** A row of the journal's table `migration`, with the statements to be added. */
export interface MigrationRecord {
  /** Of the row, once it has been written. */
  readonly id: string | undefined;
  readonly runId: string;
  readonly migration: Pick<Migration, "name" | "timestamp" | "package" | "release" | "hash">;
  readonly direction: Direction;
  /** started: some statements are done; done: all, and TypeORM's table says so too. */
  readonly state: "started" | "done";
  readonly origin: Origin;
  readonly startedAt: number;
  readonly durationMs: number;
  readonly statements: readonly StatementRecord[];
}

/**
 * Writes a migration's row, its new statements, and TypeORM's row when it is done, in one statement and one round
 * trip, only while the lease is valid. Gives the row's id. LOCK_LOST where another runner has taken over.
 */
export async function writeRecord(
  session: Session,
  location: Location,
  token: string,
  record: MigrationRecord,
): Promise<string> {
  const { rows } = await session.query(recordSql(location, token, record), parameters(location, record));
  const id = rows[0]?.[0];
  if (id == null) throw new GodwitError("LOCK_LOST", {});
  return id;
}

function recordSql(
  location: Location,
  token: string,
  { id, state, direction, statements }: MigrationRecord,
): string {
  const parts = [`fence as (${fence(location.tables.lease, token)})`, `m as (${migrationSql(location, id)})`];
  if (statements.length > 0) parts.push(`s as (${statementsSql(location)})`);
  if (state === "done") parts.push(`h as (${historySql(location, direction)})`);
  return `with ${parts.join(",\n")} select id from m`;
}

/** The insert and the update take the same parameters, so that they are numbered once. */
function migrationSql({ tables }: Location, id: string | undefined): string {
  const finished = "case when $9::text = 'done' then clock_timestamp() end";
  if (id !== undefined) {
    return `update ${tables.migration} set run_id = $1::bigint, history = $2::text, name = $3::text,
      "timestamp" = $4::bigint, package = $5::text, release = $6::text, hash = $7::text, direction = $8::text,
      state = $9::text, origin = $10::text, finished_at = ${finished},
      started_at = coalesce(started_at, to_timestamp($11::double precision / 1000.0)),
      duration_ms = coalesce(duration_ms, 0) + $12::bigint
      from fence where id = ${BigInt(id)} and $13::json is not null returning id`;
  }
  return `insert into ${tables.migration} (run_id, history, name, "timestamp", package, release, hash, direction,
      state, origin, started_at, finished_at, duration_ms)
    select $1::bigint, $2::text, $3::text, $4::bigint, $5::text, $6::text, $7::text, $8::text, $9::text, $10::text,
      to_timestamp($11::double precision / 1000.0), ${finished}, $12::bigint
    from fence where $13::json is not null returning id`;
}

/** A statement that was noted as started is noted again when its end is known. */
function statementsSql({ tables }: Location): string {
  return `insert into ${tables.statement}
      (migration_id, ordinal, hash, state, sql, rows_hash, rows, error, started_at, duration_ms)
    select m.id, x.ordinal, x.hash, x.state, x.sql, x."rowsHash", x.rows, x.error, to_timestamp(x."startedAt" / 1000.0),
      x."durationMs"
    from m, json_to_recordset($13::json) as x(ordinal integer, hash text, state text, sql text, "rowsHash" text,
      rows json, error text, "startedAt" double precision, "durationMs" double precision)
    on conflict (migration_id, ordinal) do update set state = excluded.state, hash = excluded.hash, sql = excluded.sql,
      rows_hash = excluded.rows_hash, rows = excluded.rows, error = excluded.error, duration_ms = excluded.duration_ms`;
}

function historySql({ history }: Location, direction: Direction): string {
  return direction === "up"
    ? `insert into ${history} ("timestamp", "name") select $4::bigint, $3::text from m`
    : `delete from ${history} where "name" = $3::text and exists (select from m)`;
}

function parameters({ historyKey }: Location, record: MigrationRecord): readonly unknown[] {
  const { migration } = record;
  return [
    record.runId,
    historyKey,
    migration.name,
    migration.timestamp,
    migration.package,
    migration.release ?? null,
    migration.hash ?? null,
    record.direction,
    record.state,
    record.origin,
    record.startedAt,
    Math.round(record.durationMs),
    JSON.stringify(record.statements),
  ];
}
