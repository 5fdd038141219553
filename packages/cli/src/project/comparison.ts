import type { ConnectionTarget } from "@godwit/engine";
import {
  buildMetadatas,
  connectionTarget,
  type DeclaredEntities,
  declaredEntities,
  type LoadedDataSource,
  type MemoryPlace,
  type MigrationEntry,
  type RememberedDataSource,
  recall,
  remembering,
  type ShowOptions,
  type Tracing,
} from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import { coreEntities } from "./core-entities.js";
import { dataSourcePath, loadProjectDataSource, tellWarnings } from "./data-source.js";
import { configuredTarget } from "./database-target.js";
import { openTraced, placeOf } from "./memory.js";
import { roleOptions, withRole } from "./role.js";
import { projectMigrations } from "./subject.js";

/** A project to compare with its database: its entities, and the migrations that it has. */
export interface Comparison {
  readonly config: ResolvedConfig;
  readonly entities: DeclaredEntities;
  /** The data source, as far as a look at the history needs it. */
  readonly dataSource: ShowOptions["dataSource"];
  readonly migrations: readonly MigrationEntry[];
  readonly target: ConnectionTarget;
}

/**
 * The project of the working directory with the data source of -d or of its config. What the entities declare is
 * remembered from the last time, where nothing has changed that they depend on: then neither they nor TypeORM are loaded.
 */
export async function openComparison(
  given: string | undefined,
  context: CommandContext,
): Promise<Comparison> {
  const opened = await openTraced(context);
  const { config, tracing } = opened;
  await configuredTarget(config, context);
  const place = placeOf(opened, dataSourcePath(config, given, context), context);
  const known = await context.phases.run("memory", async () => recall(place));
  if (known?.entities === undefined) return loaded(config, { place, tracing }, context);
  tellWarnings(known, context);
  return remembered(config, known, known.entities, context);
}

interface Memory {
  readonly place: MemoryPlace;
  readonly tracing: Tracing | undefined;
}

async function loaded(
  config: ResolvedConfig,
  { place, tracing }: Memory,
  context: CommandContext,
): Promise<Comparison> {
  const source = await loadProjectDataSource(config, place.dataSource, context);
  const noting = tracing === undefined ? undefined : remembering(place, tracing, source);
  const found = await compared(config, source, context);
  const entities = await builtEntities(source, config, context);
  return {
    ...found,
    dataSource: withRole(source.dataSource, config),
    entities: noting?.(entities) ?? entities,
  };
}

async function remembered(
  config: ResolvedConfig,
  known: RememberedDataSource,
  entities: NonNullable<RememberedDataSource["entities"]>,
  context: CommandContext,
): Promise<Comparison> {
  const { dataSource } = known;
  const options = { ...dataSource.options, ...roleOptions(dataSource.options, config) };
  const load = async () => {
    const source = await loadProjectDataSource(config, known.file, context);
    return builtEntities(source, config, context);
  };
  const found = await compared(config, known, context);
  return { ...found, dataSource: { ...dataSource, options }, entities: entities(load) };
}

/** What goes with a data source, loaded or remembered. */
async function compared(
  config: ResolvedConfig,
  source: LoadedDataSource | RememberedDataSource,
  context: CommandContext,
): Promise<Pick<Comparison, "config" | "migrations" | "target">> {
  const migrations = await projectMigrations(config, source, context);
  const target = await connectionTarget(source.dataSource, context.environment);
  return { config, migrations, target };
}

/** The entities of a data source and of the config's packages, those that extend others in their places. */
export async function builtEntities(
  loaded: LoadedDataSource,
  config: ResolvedConfig,
  context: CommandContext,
): Promise<DeclaredEntities> {
  return context.phases.run("entities", async () =>
    declaredEntities(await buildMetadatas(loaded, { core: await coreEntities(config) })),
  );
}
