import type { Execution } from "./execution.js";
import { writeRecord } from "./journal/record.js";
import type { WorkConnection } from "./migration.js";
import type { CarriedOut, Origin } from "./result.js";
import { beginFenced } from "./statement/prelude.js";
import { identityOf, type Unit } from "./unit.js";

/** Notes a unit as carried out without executing anything, in one transaction. */
export async function runFake<W extends WorkConnection>(
  execution: Execution<W>,
  unit: Unit<W>,
  origin: Origin,
): Promise<readonly CarriedOut[]> {
  await beginFenced(execution);
  try {
    const done = await note(execution, unit, origin);
    await execution.session.query("commit");
    return done;
  } catch (error) {
    await execution.session.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function note<W extends WorkConnection>(
  { session, location, lock, runId, surroundings }: Execution<W>,
  { planned }: Unit<W>,
  origin: Origin,
): Promise<readonly CarriedOut[]> {
  const done: CarriedOut[] = [];
  for (const { migration, direction, unfinishedRow } of planned) {
    await writeRecord(session, location, lock.token, {
      ...{ id: unfinishedRow, runId, migration, direction, state: "done", origin },
      ...{ startedAt: surroundings.now(), durationMs: 0, statements: [] },
    });
    done.push({ ...identityOf(migration), durationMs: 0, statements: 0 });
  }
  return done;
}
