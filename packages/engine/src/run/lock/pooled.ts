import type { Session } from "../../database/port.js";

/**
 * Whether a pooler stands between: it tells a process id of its own at login, not the backend's. What belongs to a
 * session (advisory locks, SET) is then unsafe, because the next transaction may run on another backend.
 */
export async function isPooled(session: Session): Promise<boolean> {
  if (session.processId === undefined) return true;
  const { rows } = await session.query("select pg_catalog.pg_backend_pid()");
  return Number(rows[0]![0]) !== session.processId;
}
