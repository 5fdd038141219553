import { GodwitError, type HistoryReport, type RunnerOptions, showHistory } from "@godwit/engine";
import type { Connectable } from "./client-options.js";
import { plainSession } from "./connector.js";
import type { MigrationEntry } from "./entry.js";
import { historyTable } from "./history-table.js";

export interface ShowOptions extends Pick<RunnerOptions, "featureFlags" | "policies"> {
  readonly dataSource: Connectable;
  readonly migrations: readonly MigrationEntry[];
}

/** The state of every migration, over one plain session: the data source is not initialized, nothing is created. */
export async function showOn({ dataSource, migrations, ...options }: ShowOptions): Promise<HistoryReport> {
  const session = await plainSession(dataSource);
  try {
    return await showHistory(session, migrations, { ...options, history: historyTable(dataSource) });
  } finally {
    await session.close();
  }
}

/** For a server at its start: MIGRATIONS_PENDING, naming them, unless everything has run. */
export async function assertNothingPending(options: ShowOptions): Promise<void> {
  const { pending } = await showOn(options);
  if (pending.length > 0) throw new GodwitError("MIGRATIONS_PENDING", { pending });
}
