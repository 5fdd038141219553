import { GodwitError } from "@godwit/engine";
import { displayPath } from "../loading/display-path.js";
import { expandGlobs, type TwinPreference } from "../loading/expand-globs.js";
import { loadError } from "../loading/load-error.js";
import { loadModules } from "../loading/load-module.js";
import type { MigrationEntry } from "../run/entry.js";
import { definingFiles } from "./defining-file.js";
import { refuseDoubles } from "./doubles.js";
import {
  exportedMigrations,
  isMigrationClass,
  type MigrationClass,
  type MigrationInstance,
} from "./migration-classes.js";
import { MigrationHashes } from "./migration-hash.js";
import { timestampOf } from "./migration-name.js";

/** Where the migrations of one package, or of the project itself, are. */
export interface MigrationSource {
  /** The npm package; for the project its own name. */
  readonly package: string;
  /** Classes and glob patterns, as a data source's `migrations` has them. */
  readonly migrations: readonly unknown[];
  /** Where relative patterns start. */
  readonly directory: string;
  /** Which side of src/dist twins patterns mean. */
  readonly prefer: TwinPreference;
  /** The file that imports the classes given as such, to find their own. */
  readonly usedIn?: string | undefined;
}

export interface DiscoverOptions {
  readonly projectDirectory: string;
}

/**
 * All migrations of the sources, each class once, ordered by timestamp; equal timestamps of different packages by the
 * order of the sources. Errors: MIGRATION_WITHOUT_TIMESTAMP, MIGRATION_TIMESTAMP_TWICE (in one package),
 * MIGRATION_NAME_TWICE, MIGRATION_PROPERTY and those of `loadModule`.
 */
export async function discoverMigrations(
  sources: readonly MigrationSource[],
  options: DiscoverOptions,
): Promise<MigrationEntry[]> {
  const found = new Map<MigrationClass, Found>();
  for (const source of sources) {
    for (const one of [...(await inFiles(source, options)), ...(await asClasses(source, options))]) {
      if (!found.has(one.migration)) found.set(one.migration, one);
    }
  }
  const hashes = new MigrationHashes(options.projectDirectory);
  const entries = [...found.values()].map((one) => toEntry(one, hashes));
  hashes.flush();
  refuseDoubles(entries);
  return entries.sort((a, b) => a.timestamp - b.timestamp);
}

interface Found {
  readonly package: string;
  readonly migration: MigrationClass;
  readonly file: string | undefined;
}

async function inFiles(source: MigrationSource, options: DiscoverOptions): Promise<Found[]> {
  const patterns = source.migrations.filter((one) => typeof one === "string");
  const files = expandGlobs(patterns, source);
  const modules = await loadModules(files, options);
  return modules.flatMap((module, index) =>
    exportedMigrations(module).map((migration) => ({
      package: source.package,
      migration,
      file: files[index],
    })),
  );
}

async function asClasses(source: MigrationSource, options: DiscoverOptions): Promise<Found[]> {
  const classes = source.migrations.filter(isMigrationClass);
  if (classes.length === 0) return [];
  const files = source.usedIn === undefined ? undefined : await definingFiles(source.usedIn, options);
  return classes.map((migration) => ({ package: source.package, migration, file: files?.get(migration) }));
}

function toEntry({ package: owner, migration, file }: Found, hashes: MigrationHashes): MigrationEntry {
  const instance = instantiate(migration, file);
  const name = instance.name ?? migration.name;
  const timestamp = timestampOf(name);
  if (timestamp === undefined) {
    const where = file === undefined ? owner : displayPath(file);
    throw new GodwitError(
      "MIGRATION_WITHOUT_TIMESTAMP",
      { name, file: where },
      file === undefined ? {} : { file },
    );
  }
  return {
    name,
    timestamp,
    package: owner,
    release: textProperty(instance, "release", name, file),
    featureFlag: textProperty(instance, "featureFlag", name, file),
    hash: hashes.hash(migration.name, file),
    file,
    instance,
  };
}

function instantiate(migration: MigrationClass, file: string | undefined): MigrationInstance {
  try {
    return new migration();
  } catch (error) {
    throw loadError(error, file ?? migration.name);
  }
}

function textProperty(
  instance: MigrationInstance,
  property: "release" | "featureFlag",
  name: string,
  file: string | undefined,
): string | undefined {
  const value = instance[property];
  if (value === undefined || typeof value === "string") return value;
  throw new GodwitError("MIGRATION_PROPERTY", { name, property }, file === undefined ? {} : { file });
}
