import type { Session } from "../../database/port.js";
import { advisoryKeys } from "./keys.js";

type Key = "runner" | "work";

/**
 * Tries one of the session's advisory locks; never waits, because a session that waits for a lock holds a snapshot,
 * and CREATE INDEX CONCURRENTLY of the holder would wait for that snapshot.
 */
export async function tryAdvisoryLock(session: Session, key: Key): Promise<boolean> {
  const { rows } = await session.query("select pg_catalog.pg_try_advisory_lock($1, $2)", [
    advisoryKeys.space,
    advisoryKeys[key],
  ]);
  return rows[0]![0] === "t";
}

export async function advisoryUnlock(session: Session, key: Key): Promise<void> {
  await session.query("select pg_catalog.pg_advisory_unlock($1, $2)", [
    advisoryKeys.space,
    advisoryKeys[key],
  ]);
}
