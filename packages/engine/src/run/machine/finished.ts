import type { Session } from "../../database/port.js";
import { isApplied, type Standing } from "../history/status.js";
import type { Location } from "../journal/locate.js";
import { readStatements } from "../journal/read.js";
import type { WorkConnection } from "../migration.js";
import type { CarriedOut } from "../result.js";
import { identityOf, type Unit } from "../unit.js";

/** Of what was under way when the connection broke: what was committed all the same. */
export async function finishedMeanwhile<W extends WorkConnection>(
  session: Session,
  location: Location,
  expected: readonly Unit<W>[],
  found: readonly Standing[],
): Promise<readonly CarriedOut[]> {
  const standing = new Map(found.map((one) => [one.status.name, one]));
  const finished: CarriedOut[] = [];
  for (const { migration, direction } of expected.flatMap(({ planned }) => planned)) {
    const row = standing.get(migration.name)?.row;
    if (row?.journal?.state !== "done" || row.journal.direction !== direction) continue;
    if (isApplied(row) !== (direction === "up")) continue;
    const { length } = await readStatements(session, location, row.journal.id);
    finished.push({ ...identityOf(migration), durationMs: row.journal.durationMs ?? 0, statements: length });
  }
  return finished;
}
