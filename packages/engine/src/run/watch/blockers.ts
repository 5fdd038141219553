import type { Session } from "../../database/port.js";
import type { BlockingSession } from "../events.js";
import { isoTime } from "../journal/time.js";

/** The sessions that keep a backend waiting (pg_blocking_pids, pg_stat_activity). */
export async function blockingSessions(session: Session, pid: number): Promise<readonly BlockingSession[]> {
  const { rows } = await session.query(
    `select b.pid, a.usename, a.application_name, coalesce(a.client_hostname, host(a.client_addr)), a.state,
            ${isoTime("a.xact_start")}, left(a.query, 200)
     from (select distinct unnest(pg_catalog.pg_blocking_pids($1)) as pid) b
     left join pg_catalog.pg_stat_activity a using (pid) order by a.xact_start nulls last, b.pid`,
    [pid],
  );
  return rows.map(([blocker, user, application, client, state, transactionStart, query]) => ({
    pid: Number(blocker),
    user: user ?? null,
    application: application ?? null,
    client: client ?? null,
    state: state ?? null,
    transactionStart: transactionStart ?? null,
    query: query ?? null,
  }));
}

/** One blocking session in a line for people. */
export function blockerLine({
  pid,
  user,
  application,
  client,
  state,
  transactionStart,
  query,
}: BlockingSession): string {
  const who = [user, application, client].filter((part) => part !== null && part !== "").join(" ");
  const since = transactionStart === null ? "" : `, in a transaction since ${transactionStart}`;
  return `backend ${pid} (${who || "another role"}${state === null ? "" : `, ${state}`}${since})${query ? `: ${query}` : ""}`;
}
