import {
  type DiffResult,
  diffSchemas,
  GodwitError,
  liveSource,
  type ScratchPlaces,
  type Server,
} from "@godwit/engine";
import type { Subject } from "../migrate.js";
import { type ShowOptions, showOn } from "../show.js";
import { migratedSource, withoutBookkeeping } from "./history-source.js";

export interface DriftOptions extends Subject, Pick<ShowOptions, "featureFlags" | "policies"> {
  /** The database of the data source. */
  readonly server: Server;
  readonly scratch?: Omit<ScratchPlaces, "target">;
}

/** How the live database differs from what its history builds. */
export interface Drift {
  readonly equal: boolean;
  /** SQL that brings the live database back to its history; drops included, nothing is executed. */
  readonly script: string;
  readonly notes: readonly string[];
}

/**
 * Builds the applied migrations in a scratch database and compares. Throws HISTORY_INCOMPLETE where applied migrations
 * are not at hand, or one is cut off half way: what the database should be is then not known.
 */
export async function driftOf(options: DriftOptions): Promise<Drift> {
  const { dataSource, migrations, featureFlags, prepare } = options;
  const report = await showOn(options);
  const unknown = report.migrations.filter(({ state }) =>
    ["missing", "foreign", "partial"].includes(state.at),
  );
  if (unknown.length > 0)
    throw new GodwitError("HISTORY_INCOMPLETE", { names: unknown.map(({ name }) => name) });
  const applied = new Set(
    report.migrations.filter(({ state }) => state.at === "applied").map(({ name }) => name),
  );
  const built = migrations.filter(({ name }) => applied.has(name));
  const flags = Object.fromEntries(built.map(({ featureFlag = "" }) => [featureFlag, true]));
  return compare(
    options,
    migratedSource({ dataSource, migrations: built, featureFlags: { ...featureFlags, ...flags }, prepare }),
  );
}

/** The way from the live database to what a source builds. */
export async function compare(
  { dataSource, server, scratch }: DriftOptions,
  to: ReturnType<typeof migratedSource>,
): Promise<Drift> {
  const result = await diffSchemas({
    from: liveSource(server),
    to,
    scope: withoutBookkeeping(dataSource, await currentSchema(server)),
    allowDrop: "all",
    prove: false,
    ...(scratch === undefined ? {} : { scratch }),
  });
  const { equal, script, notes } = result as DiffResult;
  return { equal, script, notes };
}

async function currentSchema(server: Server): Promise<string> {
  const session = await server.connect();
  try {
    const { rows } = await session.query("select current_schema()");
    return rows[0]?.[0] ?? "public";
  } finally {
    await session.close();
  }
}
