import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Session } from "../database/port.js";
import { GodwitError } from "../errors/godwit-error.js";
import { nearestNames } from "./history/nearest.js";
import { isPartial } from "./history/status.js";
import type { Location } from "./journal/locate.js";
import { type HistoryRow, readHistory, readStatements } from "./journal/read.js";
import { writeRecord } from "./journal/record.js";
import { endRun, startRun } from "./journal/run-row.js";
import { setUp } from "./journal/set-up.js";
import { RunnerLock } from "./lock/runner-lock.js";
import { waitForLock } from "./lock/wait.js";
import { defaultLimits, type RunnerOptions } from "./options.js";
import { outsideError } from "./report/outside-error.js";
import { realSurroundings } from "./surroundings.js";

/**
 * What a person says of a migration that was cut off:
 * - done: the statement in doubt took effect;
 * - again: it did not, run it again;
 * - applied: the migration is done as a whole (reverted as a whole, if it was being reverted);
 * - restart: nothing of it is left, it starts from its beginning.
 */
export const verdicts = ["done", "again", "applied", "restart"] as const;
export type Verdict = (typeof verdicts)[number];

export interface ResolveOptions extends Pick<RunnerOptions, "history" | "limits" | "signal" | "onEvent"> {
  readonly name: string;
  readonly verdict: Verdict;
}

/** What was resolved: how many statements the next run will leave out. */
export interface Resolution {
  readonly name: string;
  readonly verdict: Verdict;
  readonly statementsKept: number;
}

/** Writes a person's verdict on a cut-off migration into the journal, under the runner's lock. */
export async function resolveMigration(
  connect: () => Promise<Session>,
  options: ResolveOptions,
): Promise<Resolution> {
  try {
    return await resolveUnderLock(connect, options);
  } catch (error) {
    throw outsideError(error, "the server");
  }
}

async function resolveUnderLock(
  connect: () => Promise<Session>,
  options: ResolveOptions,
): Promise<Resolution> {
  const limits = { ...defaultLimits, ...options.limits };
  const session = await connect();
  const location = await setUp(session, options.history, realSurroundings);
  const applicant = { id: randomUUID(), pid: process.pid, host: hostname() };
  const leaseTable = location.tables.lease;
  const lock = await RunnerLock.over(session, { connect, leaseTable, applicant, leaseMs: limits.leaseMs });
  try {
    await waitForLock(() => lock.tryTake(), {
      surroundings: realSurroundings,
      signal: options.signal,
      emit: options.onEvent ?? (() => undefined),
      limitMs: limits.runnerWaitMs,
    });
    const start = { token: lock.token, operation: "resolve", mode: "none", applicant };
    const runId = await startRun(lock.session, location, start);
    const resolution = await decide(lock, location, runId, options);
    await endRun(lock.session, location, runId, "done", undefined);
    return resolution;
  } finally {
    await lock.release();
  }
}

async function decide(
  lock: RunnerLock,
  location: Location,
  runId: string,
  { name, verdict }: ResolveOptions,
): Promise<Resolution> {
  const row = await cutOff(lock.session, location, name);
  const id = row.journal!.id;
  if (verdict === "applied") await finish(lock, location, runId, row);
  else await mark(lock.session, location, id, verdict);
  const statements = await readStatements(lock.session, location, id);
  return { name, verdict, statementsKept: statements.filter(({ state }) => state === "done").length };
}

async function cutOff(session: Session, location: Location, name: string): Promise<HistoryRow> {
  const history = await readHistory(session, location);
  const row = history.find((one) => one.name === name);
  if (row === undefined) {
    const partial = history.filter(isPartial).map((one) => one.name);
    throw new GodwitError("MIGRATION_UNKNOWN", {
      name,
      nearest:
        partial.length > 0
          ? partial
          : nearestNames(
              name,
              history.map((one) => one.name),
            ),
    });
  }
  if (!isPartial(row)) throw new GodwitError("MIGRATION_NOT_PARTIAL", { name });
  return row;
}

/** After a restart the journal says what holds then: not applied (or, after a broken revert, applied). */
async function mark(
  session: Session,
  { tables }: Location,
  id: string,
  verdict: "done" | "again" | "restart",
): Promise<void> {
  if (verdict !== "restart") {
    const state = verdict === "done" ? "done" : "failed";
    const sql = `update ${tables.statement} set state = $2 where migration_id = $1 and state = 'started'`;
    await session.query(sql, [id, state]);
    return;
  }
  await session.query(
    `with s as (delete from ${tables.statement} where migration_id = $1)
     update ${tables.migration} set state = 'done', origin = 'resolved', finished_at = clock_timestamp(),
       direction = case direction when 'up' then 'down' else 'up' end where id = $1`,
    [id],
  );
}

async function finish(lock: RunnerLock, location: Location, runId: string, row: HistoryRow): Promise<void> {
  const { journal, name, timestamp } = row;
  const { id, direction, package: owner = "", release, hash } = journal!;
  await writeRecord(lock.session, location, lock.token, {
    ...{ id, runId, direction, state: "done", origin: "resolved", startedAt: Date.now(), durationMs: 0 },
    migration: { name, timestamp, package: owner, release, hash },
    statements: [],
  });
}
