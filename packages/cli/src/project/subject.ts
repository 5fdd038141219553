import { dirname } from "node:path";
import type { ConnectionTarget } from "@godwit/engine";
import { GodwitError } from "@godwit/engine";
import {
  connectionTarget,
  discoverMigrations,
  type LoadedDataSource,
  loadTypeorm,
  type MigrationEntry,
  type Subject,
} from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import { entityPreparation } from "./core-entities.js";
import { loadProjectDataSource } from "./data-source.js";
import { configuredTarget } from "./database-target.js";
import type { OpenedProject } from "./memory.js";
import { configuredSources, type ListingDataSource, listedSource } from "./migration-sources.js";
import { packageOf } from "./package-of.js";
import { withRole } from "./role.js";
import { type ProjectSource, projectSource } from "./source.js";

/** What a command migrates: a data source with the migrations that count, and where it connects. */
export interface MigrationSubject extends Subject {
  readonly config: ResolvedConfig;
  readonly target: ConnectionTarget;
}

/** The same with the data source loaded. */
export interface LoadedSubject extends MigrationSubject {
  readonly dataSource: DataSource;
}

/** TypeORM's spelling: the data source of -d, with the migrations that it lists and no others. */
export async function dataSourceSubject(
  opened: OpenedProject,
  given: string | undefined,
  context: CommandContext,
): Promise<MigrationSubject> {
  const { config } = opened;
  await configuredTarget(config, context);
  const source = await projectSource(opened, given, context);
  const entries = await discover([listedSource(source)], config, context);
  const owners = new Owners();
  const migrations = entries.map((entry) => ({ ...entry, package: owners.of(entry) }));
  return subjectOf(config, source, migrations, context);
}

/**
 * The server's spelling: all that the config names. The connection is the one of the project's data source where it
 * has one: it is the application's too.
 */
export async function configSubject(
  opened: OpenedProject,
  context: CommandContext,
): Promise<MigrationSubject> {
  const { config } = opened;
  const target = await configuredTarget(config, context);
  const source =
    config.dataSource === undefined ? undefined : await projectSource(opened, undefined, context);
  const migrations = await discover(configuredSources(config, source), config, context);
  if (source !== undefined) return subjectOf(config, source, migrations, context);
  if (target === undefined) throw new GodwitError("DATABASE_NOT_CONFIGURED", {});
  const prepare = entityPreparation(config, undefined);
  return { config, dataSource: plainDataSource(config, target), migrations, prepare, target };
}

async function subjectOf(
  config: ResolvedConfig,
  { dataSource, prepare }: ProjectSource,
  migrations: readonly MigrationEntry[],
  context: CommandContext,
): Promise<MigrationSubject> {
  const target = await connectionTarget(dataSource, context.environment);
  return { config, dataSource, migrations, prepare, target };
}

/**
 * A data source that a program hands over: with the migrations that it lists, and what the config names besides. It
 * connects as it is configured, initialized or not.
 */
export async function givenSubject(
  config: ResolvedConfig,
  dataSource: DataSource,
  context: CommandContext,
): Promise<LoadedSubject> {
  const prefer = /\.[cm]?ts$/.test(process.argv[1] ?? "") ? "source" : "compiled";
  const migrations = await discover(configuredSources(config, { dataSource, prefer }), config, context);
  const target = await connectionTarget(dataSource, context.environment);
  return { config, dataSource, migrations, prepare: entityPreparation(config, undefined), target };
}

/** The data source of -d or the config, with all migrations that the project has. */
export async function generateSubject(
  config: ResolvedConfig,
  given: string | undefined,
  context: CommandContext,
): Promise<LoadedSubject> {
  await configuredTarget(config, context);
  const loaded = await loadProjectDataSource(config, given, context);
  const migrations = await projectMigrations(config, loaded, context);
  const target = await connectionTarget(loaded.dataSource, context.environment);
  const prepare = entityPreparation(config, loaded);
  return { config, dataSource: withRole(loaded.dataSource, config), migrations, prepare, target };
}

/** All migrations of a project: those that its config names, or the ones that its only data source lists. */
export function projectMigrations(
  config: ResolvedConfig,
  source: ListingDataSource,
  context: CommandContext,
): Promise<MigrationEntry[]> {
  const sources = config.file === undefined ? [listedSource(source)] : configuredSources(config, source);
  return discover(sources, config, context);
}

function discover(
  sources: Parameters<typeof discoverMigrations>[0],
  { directory }: ResolvedConfig,
  context: CommandContext,
): Promise<MigrationEntry[]> {
  return context.phases.run("migrations", () => discoverMigrations(sources, { projectDirectory: directory }));
}

/** A data source may list classes of packages: each belongs to the package that its file is in. */
class Owners {
  readonly #byFolder = new Map<string, string>();

  of({ file, package: owner }: MigrationEntry): string {
    if (file === undefined) return owner;
    const folder = dirname(file);
    const known = this.#byFolder.get(folder) ?? packageOf(folder);
    this.#byFolder.set(folder, known);
    return known;
  }
}

type DataSource = LoadedDataSource["dataSource"];

function plainDataSource(config: ResolvedConfig, { url, options }: ConnectionTarget): DataSource {
  const { DataSource } = loadTypeorm(config.directory);
  return withRole(new DataSource({ type: "postgres", url, extra: { ...options } }), config);
}
