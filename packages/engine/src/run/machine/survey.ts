import type { Session } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import type { Order } from "../context.js";
import { planRevert, planRun } from "../history/plan.js";
import { type Standing, standings } from "../history/status.js";
import { layUnits } from "../history/units.js";
import { findFaults, findingLine } from "../integrity/find.js";
import type { Finding } from "../integrity/finding.js";
import type { Location } from "../journal/locate.js";
import { readHistory } from "../journal/read.js";
import type { Migration, WorkConnection } from "../migration.js";
import type { Unit } from "../unit.js";

/** What the database says, and what is to be done about it. */
export interface Survey<W extends WorkConnection> {
  readonly standings: readonly Standing<Migration<W>>[];
  readonly findings: readonly Finding[];
  readonly units: readonly Unit<W>[];
}

/** Reads the history in one query and plans. HISTORY_REFUSED where a finding's policy says so. */
export async function survey<W extends WorkConnection>(
  session: Session,
  location: Location,
  order: Order<W>,
): Promise<Survey<W>> {
  const { migrations, options, operation, to, steps } = order;
  const history = await readHistory(session, location);
  const all = standings(migrations, history, options.featureFlags ?? {});
  const findings = findFaults(
    all.map(({ status }) => status),
    options.policies,
  );
  const refused = findings.filter(({ policy }) => policy === "refuse");
  if (operation === "run" && refused.length > 0) {
    throw new GodwitError("HISTORY_REFUSED", { findings: refused.map(findingLine) });
  }
  const todos = operation === "run" ? planRun(all, to) : planRevert(all, { steps, to });
  return { standings: all, findings, units: layUnits(todos, operation === "run" ? "up" : "down", order) };
}
