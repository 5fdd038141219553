import { GodwitError } from "@godwit/engine";
import { displayPath } from "../loading/display-path.js";
import type { TwinPreference } from "../loading/expand-globs.js";
import { loadError } from "../loading/load-error.js";
import { loadModule } from "../loading/load-module.js";
import type { MigrationEntry } from "../run/entry.js";
import { refuseDoubles } from "./doubles.js";
import { findClasses, type KnownClass, type LoadedClass } from "./find-classes.js";
import { exportedMigrations, type MigrationClass, type MigrationInstance } from "./migration-classes.js";
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
  const found = await findClasses(sources, options);
  const hashes = new MigrationHashes(options.projectDirectory);
  const entries = found.map((one) =>
    "migration" in one ? loadedEntry(one, hashes) : knownEntry(one, options),
  );
  hashes.flush();
  refuseDoubles(entries);
  return entries.sort((a, b) => a.timestamp - b.timestamp);
}

function loadedEntry(
  { package: owner, migration, file }: LoadedClass,
  hashes: MigrationHashes,
): MigrationEntry {
  const instance = instantiate(migration, file);
  const name = instance.name ?? migration.name;
  return {
    name,
    timestamp: timestampIn(name, file, owner),
    package: owner,
    transaction: (instance as { readonly transaction?: boolean }).transaction,
    release: textProperty(instance, "release", name, file),
    featureFlag: textProperty(instance, "featureFlag", name, file),
    hash: hashes.hash(migration.name, file),
    file,
    instance: () => instance,
  };
}

function knownEntry({ package: owner, known, file }: KnownClass, options: DiscoverOptions): MigrationEntry {
  const { className, name = className, transaction, release, featureFlag, hash } = known;
  let instance: Promise<MigrationInstance> | undefined;
  return {
    ...{ name, timestamp: timestampIn(name, file, owner), package: owner },
    ...{ transaction, release, featureFlag, hash, file },
    instance: () => (instance ??= loadInstance(file, className, options)),
  };
}

async function loadInstance(
  file: string,
  className: string,
  options: DiscoverOptions,
): Promise<MigrationInstance> {
  const classes = exportedMigrations(await loadModule(file, options));
  return instantiate(classes.find(({ name }) => name === className)!, file);
}

/** Throws MIGRATION_WITHOUT_TIMESTAMP. */
function timestampIn(name: string, file: string | undefined, owner: string): number {
  const timestamp = timestampOf(name);
  if (timestamp !== undefined) return timestamp;
  const where = file === undefined ? owner : displayPath(file);
  throw new GodwitError(
    "MIGRATION_WITHOUT_TIMESTAMP",
    { name, file: where },
    file === undefined ? {} : { file },
  );
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
