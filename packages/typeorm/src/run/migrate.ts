import {
  type RevertOptions as EngineRevertOptions,
  type RunOptions as EngineRunOptions,
  type RunnerOptions,
  type RunResult,
  revertMigrations,
  runMigrations,
} from "@godwit/engine";
import type { DataSource } from "typeorm";
import { optionsOf } from "./client-options.js";
import { type DataSourceConnector, dataSourceConnector } from "./connector.js";
import { engineMigration, type Observer } from "./engine-migration.js";
import type { MigrationEntry } from "./entry.js";
import { historyTable } from "./history-table.js";
import type { Source } from "./source.js";

/** The data source to migrate, loaded or not, initialized or not, and the migrations to migrate it with. */
export interface Subject {
  readonly dataSource: Source;
  readonly migrations: readonly MigrationEntry[];
  /**
   * Called before metadata of the entities are built, with the data source or a copy of it for another database: what
   * migrations that use repositories need beyond its own lists.
   */
  readonly prepare?: ((dataSource: DataSource) => Promise<void>) | undefined;
}

export type RunOptions = Subject &
  Omit<EngineRunOptions, "history"> & {
    /** Looks at every statement; a rehearsal's way to learn its locks. */
    readonly observer?: Observer | undefined;
  };
export type RevertOptions = Subject & Omit<EngineRevertOptions, "history">;

/** Runs the pending migrations of a data source (`runMigrations` of the engine). */
export function runOn(options: RunOptions): Promise<RunResult> {
  return connected(options, (connector) =>
    runMigrations(connector, engineMigrations(options, options.observer), engineOptions(options)),
  );
}

/** Reverts migrations of a data source (`revertMigrations` of the engine). */
export function revertOn(options: RevertOptions): Promise<RunResult> {
  return connected(options, (connector) =>
    revertMigrations(connector, engineMigrations(options), engineOptions(options)),
  );
}

async function connected<T>(
  { dataSource, migrations, prepare }: Subject,
  use: (connector: DataSourceConnector) => Promise<T>,
): Promise<T> {
  const connector = dataSourceConnector(dataSource, migrations, prepare);
  try {
    return await use(connector);
  } finally {
    await connector.close();
  }
}

function engineMigrations({ dataSource, migrations }: Subject, observer?: Observer) {
  return migrations.map((entry) => engineMigration(dataSource, entry, observer));
}

/** The data source's `migrationsTransactionMode` counts where nothing else is said. */
function engineOptions<O extends Subject & Omit<RunnerOptions, "history">>(options: O) {
  const { dataSource, migrations, prepare: _, ...rest } = options;
  const mode = rest.mode ?? optionsOf(dataSource).migrationsTransactionMode;
  return { ...rest, history: historyTable(dataSource), mode };
}
