import {
  copyDatabase,
  estimatedRows,
  GodwitError,
  LockObserver,
  type MigrationIdentity,
  type RunOptions,
  redact,
  type ScratchPlaces,
  type Server,
  scratchProvider,
  type Touched,
  withScratch,
} from "@godwit/engine";
import type { Observer } from "../engine-migration.js";
import { historyTable } from "../history-table.js";
import { runOn, type Subject } from "../migrate.js";
import { elsewhere } from "./replay.js";

export interface DryRunOptions
  extends Subject,
    Pick<RunOptions, "featureFlags" | "policies" | "mode" | "to" | "signal"> {
  /** The database of the data source. */
  readonly server: Server;
  readonly scratch?: Omit<ScratchPlaces, "target">;
}

export interface RehearsedStatement extends Touched {
  readonly sql: string;
}

export interface RehearsedMigration extends MigrationIdentity {
  readonly statements: readonly RehearsedStatement[];
}

/**
 * Executes the pending migrations in a scratch copy of the live database's schema, without its rows; the live one is
 * only read. Gives every statement with the locks it takes there and the rows the live tables have. Throws what a run
 * would throw, and INTERRUPTED where the signal was aborted.
 */
export async function dryRunOn(options: DryRunOptions): Promise<readonly RehearsedMigration[]> {
  const { dataSource, server, scratch: places, ...rest } = options;
  return withScratch(scratchProvider({ ...places, target: server }), async (scratch) => {
    await copyDatabase(server, scratch, historyTable(dataSource));
    const seen = new Map<string, RehearsedStatement[]>();
    const { done, outcome } = await runOn({
      ...rest,
      dataSource: await elsewhere(dataSource, scratch),
      observer: observer(seen),
    });
    if (outcome === "interrupted") throw new GodwitError("INTERRUPTED", {});
    const migrations = done.map(({ name, package: owner, release }) => ({
      ...{ name, package: owner, release },
      statements: seen.get(name) ?? [],
    }));
    return withRows(server, migrations);
  });
}

/** A migration that is tried again begins its list anew: only its last try counts. */
function observer(seen: Map<string, RehearsedStatement[]>): Observer {
  const locks = new LockObserver();
  return {
    begin: (migration) => void seen.set(migration, []),
    send: async (migration, session, sql, send) => {
      const { result, touched } = await locks.observe(session, sql, send);
      seen.get(migration)?.push({ sql: redact(sql), ...touched });
      return result;
    },
  };
}

async function withRows(
  server: Server,
  migrations: readonly RehearsedMigration[],
): Promise<readonly RehearsedMigration[]> {
  const statements = migrations.flatMap((migration) => migration.statements);
  const names = statements.flatMap(({ relations }) => relations.map(({ relation }) => relation));
  const session = await server.connect();
  try {
    const rows = await estimatedRows(session, [...new Set(names)]);
    const counted = (one: RehearsedStatement) => ({
      ...one,
      relations: one.relations.map((touched) => ({ ...touched, rows: rows.get(touched.relation) })),
    });
    return migrations.map((migration) => ({ ...migration, statements: migration.statements.map(counted) }));
  } finally {
    await session.close();
  }
}
