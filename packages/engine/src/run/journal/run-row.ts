import { userInfo } from "node:os";
import type { Session } from "../../database/port.js";
import type { Applicant } from "../lock/lease.js";
import type { Location } from "./locate.js";

/** What a row of the journal's table `run` says of its beginning. */
export interface RunStart {
  readonly token: string;
  readonly operation: string;
  readonly mode: string;
  readonly applicant: Applicant;
}

/** Notes that a run begins; gives its id. */
export async function startRun(session: Session, { tables }: Location, start: RunStart): Promise<string> {
  const { rows } = await session.query(
    `insert into ${tables.run} (token, operation, mode, os_user, host, pid) values ($1, $2, $3, $4, $5, $6) returning id`,
    [start.token, start.operation, start.mode, userName(), start.applicant.host, start.applicant.pid],
  );
  return rows[0]![0]!;
}

/** Notes how a run ended. */
export async function endRun(
  session: Session,
  { tables }: Location,
  runId: string,
  outcome: "done" | "failed" | "interrupted",
  error: string | undefined,
): Promise<void> {
  await session.query(
    `update ${tables.run} set finished_at = clock_timestamp(), outcome = $2, error = $3 where id = $1`,
    [runId, outcome, error ?? null],
  );
}

/** A user id without an entry in the system's user database has no name. */
function userName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
