import type { Session } from "../../database/port.js";
import type { LockHolder } from "../events.js";
import { isoTime } from "../journal/time.js";
import { advisoryKeys } from "./keys.js";

/** Who asks for the lease. */
export interface Applicant {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
}

/**
 * The lease is free when nobody has it, when it ran out by the server's clock, or when its holder held the advisory
 * lock and does not any more: its backend is gone (pg_locks is readable by every role).
 */
const freeLease = `
  holder is null or expires_at < clock_timestamp() or lock_pid = pg_catalog.pg_backend_pid()
  or (lock_pid is not null and not exists (
    select from pg_catalog.pg_locks l
    where l.locktype = 'advisory' and l.granted and l.pid = lease.lock_pid
      and l.database = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())
      and l.classid = ${advisoryKeys.space} and l.objid = ${advisoryKeys.runner} and l.objsubid = 2))`;

/**
 * Takes the lease if it is free: the new fencing token, else undefined. Never waits: a holder in a transaction has a
 * key-share lock on the row (`fence`), which SKIP LOCKED steps over.
 */
export async function takeLease(
  session: Session,
  table: string,
  applicant: Applicant,
  options: { readonly leaseMs: number; readonly withAdvisoryLock: boolean },
): Promise<string | undefined> {
  const { rows } = await session.query(
    `with free as (select only_row from ${table} as lease where ${freeLease} for update skip locked)
     update ${table} as lease
     set token = token + 1, holder = $1, pid = $2, host = $3, db_user = session_user, since = clock_timestamp(),
         expires_at = clock_timestamp() + $4 * interval '1 millisecond',
         lock_pid = case when $5::boolean then pg_catalog.pg_backend_pid() end
     from free where lease.only_row = free.only_row returning token`,
    [applicant.id, applicant.pid, applicant.host, options.leaseMs, options.withAdvisoryLock],
  );
  return rows[0]?.[0] ?? undefined;
}

/** Moves the end of the lease; false when another runner has it. Does not wait for transactions that are fenced. */
export async function renewLease(
  session: Session,
  table: string,
  token: string,
  options: { readonly leaseMs: number; readonly withAdvisoryLock: boolean },
): Promise<boolean> {
  const { rowCount } = await session.query(
    `update ${table} set expires_at = clock_timestamp() + $2 * interval '1 millisecond',
       lock_pid = case when $3::boolean then pg_catalog.pg_backend_pid() end
     where token = $1`,
    [token, options.leaseMs, options.withAdvisoryLock],
  );
  return rowCount === 1;
}

/** Gives the lease back; nothing happens if it is another runner's by now. */
export async function releaseLease(session: Session, table: string, token: string): Promise<void> {
  await session.query(`update ${table} set holder = null, lock_pid = null where token = $1`, [token]);
}

/** Who has the lease, if anybody has. */
export async function leaseHolder(session: Session, table: string): Promise<LockHolder | undefined> {
  const { rows } = await session.query(
    `select pid, host, db_user, ${isoTime("since")} from ${table} where holder is not null`,
  );
  const [pid, host, user, since] = rows[0] ?? [];
  if (pid == null) return undefined;
  return { pid: Number(pid), host: host ?? "", user: user ?? "", since: since ?? "" };
}

/**
 * The fence: a row (the backend's process id) comes back only while the lease with this token is valid, and its key cannot change before the
 * transaction ends (FOR KEY SHARE; renewing is FOR NO KEY UPDATE and passes).
 */
export function fence(table: string, token: string): string {
  return `select pg_catalog.pg_backend_pid() from ${table} where token = ${BigInt(token)} for key share`;
}
