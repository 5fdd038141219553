import { type ConnectionTarget, GodwitError } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import { startEmbedded } from "./embedded.js";

/**
 * The database that config and environment name, the embedded server started where it is that; undefined where neither
 * names one. `DATABASE_URL` is set to it from then on: data sources and programs read it there.
 */
export async function configuredTarget(
  config: ResolvedConfig,
  context: CommandContext,
): Promise<ConnectionTarget | undefined> {
  const { database, directory } = config;
  if (database.kind === "none") return undefined;
  const target =
    database.kind === "server" ? database.target : { url: await startEmbedded(directory, context) };
  context.environment.DATABASE_URL = target.url;
  return target;
}

/**
 * The project's database: what config or environment name, else where the data source connects. `dataSource` is the
 * path that -d gives: it counts first. Throws DATABASE_NOT_CONFIGURED.
 */
export async function databaseTarget(
  config: ResolvedConfig,
  dataSource: string | undefined,
  context: CommandContext,
): Promise<ConnectionTarget> {
  const target = await configuredTarget(config, context);
  if (dataSource === undefined && target !== undefined) return target;
  if (dataSource === undefined && config.dataSource === undefined) {
    throw new GodwitError("DATABASE_NOT_CONFIGURED", {});
  }
  const { loadProjectDataSource } = await import("./data-source.js");
  const { connectionTarget } = await import("@godwit/typeorm");
  const loaded = await loadProjectDataSource(config, dataSource, context);
  return connectionTarget(loaded.dataSource, context.environment);
}
