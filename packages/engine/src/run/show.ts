import type { Session } from "../database/port.js";
import { inOrder } from "./history/order.js";
import { type Standing, standings } from "./history/status.js";
import { findFaults } from "./integrity/find.js";
import { type Location, locate } from "./journal/locate.js";
import { readHistory, readStatements } from "./journal/read.js";
import type { Migration } from "./migration.js";
import type { RunnerOptions } from "./options.js";
import { outsideError } from "./report/outside-error.js";
import type { HistoryReport, MigrationStatus } from "./result.js";

/**
 * What the database says about the migrations at hand, and they about it. Only reads; creates nothing. Throws
 * BOOKKEEPING_FAILED where the role may not read the history.
 */
export async function showHistory(
  session: Session,
  migrations: readonly Pick<Migration, Exclude<keyof Migration, "up" | "down">>[],
  options: Pick<RunnerOptions, "history" | "featureFlags" | "policies">,
): Promise<HistoryReport> {
  try {
    return await report(session, migrations, options);
  } catch (error) {
    throw outsideError(error, "the server");
  }
}

async function report(
  session: Session,
  migrations: Parameters<typeof showHistory>[1],
  options: Parameters<typeof showHistory>[2],
): Promise<HistoryReport> {
  const location = await locate(session, options.history);
  const history = await readHistory(session, location);
  const all = standings(inOrder(migrations as readonly Migration[]), history, options.featureFlags ?? {});
  const statuses: MigrationStatus[] = [];
  for (const standing of all) statuses.push(await withStatements(session, location, standing));
  return {
    migrations: statuses,
    findings: findFaults(statuses, options.policies),
    pending: statuses.filter(isOpen).map(({ name }) => name),
  };
}

/** To be run by the next run: pending, or cut off on the way up. */
function isOpen({ state }: MigrationStatus): boolean {
  return state.at === "pending" || (state.at === "partial" && state.direction === "up");
}

/** How far a migration came that was cut off. */
async function withStatements(
  session: Session,
  location: Location,
  { row, status }: Standing,
): Promise<MigrationStatus> {
  if (status.state.at !== "partial") return status;
  const statements = await readStatements(session, location, row!.journal!.id);
  const journalled = statements.filter(({ state }) => state === "done").length;
  const inDoubt = statements.find(({ state }) => state === "started")?.sql;
  return { ...status, state: { ...status.state, journalled, inDoubt } };
}
