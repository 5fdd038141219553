import { type LoadedDataSource, loadDataSource, recall, rememberSource, type Subject } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import { entityPreparation } from "./core-entities.js";
import { dataSourcePath, loadProjectDataSource, tellWarnings } from "./data-source.js";
import { type OpenedProject, placeOf } from "./memory.js";
import type { ListingDataSource } from "./migration-sources.js";
import { roleOptions, withRole } from "./role.js";

/** A project's data source for running migrations: remembered from the last time, else loaded. */
export type ProjectSource = ListingDataSource & Pick<Subject, "dataSource" | "prepare">;

/**
 * The data source of -d or of the config, as the config's role. Where nothing has changed that it depends on since the
 * last time, neither it nor TypeORM is loaded before a migration wants more of it than a connection.
 */
export async function projectSource(
  opened: OpenedProject,
  given: string | undefined,
  context: CommandContext,
): Promise<ProjectSource> {
  const { config, tracing } = opened;
  const place = placeOf(opened, dataSourcePath(config, given, context), context);
  const known = await context.phases.run("memory", async () => recall(place));
  if (known === undefined) {
    const loaded = await loadProjectDataSource(config, given, context);
    if (tracing !== undefined) rememberSource(place, tracing, loaded);
    const prepare = entityPreparation(config, loaded);
    return { ...loaded, dataSource: withRole(loaded.dataSource, config), prepare };
  }
  tellWarnings(known, context);
  let loading: Promise<LoadedDataSource> | undefined;
  const load = () => (loading ??= loadedAs(place.dataSource, config));
  const { options } = known.dataSource;
  return {
    ...known,
    dataSource: {
      ...known.dataSource,
      options: { ...options, ...roleOptions(options, config) },
      whole: async () => (await load()).dataSource,
    },
    prepare: async (dataSource) => entityPreparation(config, await load())(dataSource),
  };
}

async function loadedAs(path: string, config: ResolvedConfig): Promise<LoadedDataSource> {
  const loaded = await loadDataSource(path, { projectDirectory: config.directory });
  return { ...loaded, dataSource: withRole(loaded.dataSource, config) };
}
