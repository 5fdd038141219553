import { GodwitError, nearestNames, type RunResult } from "@godwit/engine";
import { runOn } from "../migrate.js";
import { showOn } from "../show.js";
import { compare, type DriftOptions } from "./drift.js";
import { migratedSource } from "./history-source.js";

export interface BaselineOptions extends DriftOptions {
  /** The last migration whose effect the database has; without it all. */
  readonly to?: string | undefined;
}

/**
 * Adopts a database that has the schema but no history: proves in a scratch database that the migrations build the
 * same schema, then notes them as applied. Throws BASELINE_HAS_HISTORY where some are applied already, and
 * BASELINE_DIFFERS, with the difference as SQL, where the proof fails; nothing is written then.
 */
export async function baselineOn(options: BaselineOptions): Promise<RunResult> {
  const { dataSource, migrations, featureFlags, prepare, to } = options;
  const { migrations: statuses } = await showOn(options);
  const applied = statuses.filter(({ state }) => state.at === "applied" || state.at === "partial");
  if (applied.length > 0) {
    throw new GodwitError("BASELINE_HAS_HISTORY", { names: applied.map(({ name }) => name) });
  }
  const names = statuses.filter(({ state }) => state.at === "pending").map(({ name }) => name);
  const wanted = new Set(to === undefined ? names : names.slice(0, placeOf(to, names) + 1));
  const adopted = migrations.filter(({ name }) => wanted.has(name));
  const { equal, script } = await compare(
    options,
    migratedSource({ dataSource, migrations: adopted, featureFlags, prepare }),
  );
  if (!equal) throw new GodwitError("BASELINE_DIFFERS", { script });
  return runOn({ dataSource, migrations: adopted, featureFlags, fake: true, fakeOrigin: "baseline" });
}

function placeOf(to: string, names: readonly string[]): number {
  const place = names.indexOf(to);
  if (place < 0) throw new GodwitError("MIGRATION_UNKNOWN", { name: to, nearest: nearestNames(to, names) });
  return place;
}
