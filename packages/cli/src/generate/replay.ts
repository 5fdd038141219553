import type { Scratch } from "@godwit/engine";
import { loadTypeorm, type MigrationEntry, runOn } from "@godwit/typeorm";
import type { ResolvedConfig } from "../config/resolved.js";

/** Runs the project's migrations in a scratch database, as they run in production. */
export async function replayMigrations(
  migrations: readonly MigrationEntry[],
  { directory, featureFlags }: ResolvedConfig,
  { server }: Scratch,
): Promise<void> {
  if (server.target === undefined) throw new TypeError("the scratch database has no URL");
  const { DataSource } = loadTypeorm(directory);
  const dataSource = new DataSource({ type: "postgres", url: server.target.url });
  await runOn({ dataSource, migrations, featureFlags });
}
