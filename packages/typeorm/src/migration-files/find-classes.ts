import { expandGlobs } from "../loading/expand-globs.js";
import { loadModules } from "../loading/load-module.js";
import { definingFiles } from "./defining-file.js";
import { type DescribedClass, Descriptions } from "./described.js";
import type { DiscoverOptions, MigrationSource } from "./discover-migrations.js";
import { exportedMigrations, isMigrationClass, type MigrationClass } from "./migration-classes.js";

/** A migration class of a source: loaded, or known from the text of its file. */
export type FoundClass = LoadedClass | KnownClass;

export interface LoadedClass {
  readonly package: string;
  readonly file: string | undefined;
  readonly migration: MigrationClass;
}

export interface KnownClass {
  readonly package: string;
  readonly file: string;
  readonly known: DescribedClass;
}

/**
 * The migration classes of all sources, in order, each once. Files that hold plain migrations and nothing else are not
 * loaded, unless a class of such a name turned up elsewhere: it may be the same one, re-exported or listed.
 */
export async function findClasses(
  sources: readonly MigrationSource[],
  options: DiscoverOptions,
): Promise<readonly FoundClass[]> {
  const descriptions = new Descriptions(options.projectDirectory);
  const parts: Part[] = [];
  for (const source of sources) parts.push(await loadActing(source, descriptions, options));
  descriptions.flush();
  const loaded = parts.flatMap(({ files, listed }) => [
    ...files.flatMap(({ classes }) => classes),
    ...listed,
  ]);
  const names = new Set(loaded.map((one) => ("migration" in one ? one.migration.name : undefined)));
  const found: FoundClass[] = [];
  for (const { source, files, listed } of parts) {
    const doubtful = files.filter(({ classes }) =>
      classes.some((one) => "known" in one && names.has(one.known.className)),
    );
    const again = await inFiles(
      source,
      doubtful.map(({ file }) => file),
      options,
    );
    const sure = new Map(again.map((one) => [one.file, one]));
    found.push(...files.flatMap((one) => (sure.get(one.file) ?? one).classes), ...listed);
  }
  return once(found);
}

interface ClassesOfFile {
  readonly file: string;
  readonly classes: readonly FoundClass[];
}

interface Part {
  readonly source: MigrationSource;
  readonly files: readonly ClassesOfFile[];
  readonly listed: readonly LoadedClass[];
}

/** Loads what only running it tells. */
async function loadActing(
  source: MigrationSource,
  descriptions: Descriptions,
  options: DiscoverOptions,
): Promise<Part> {
  const files = expandGlobs(
    source.migrations.filter((one) => typeof one === "string"),
    source,
  );
  const known = new Map(files.map((file) => [file, descriptions.of(file)]));
  const run = await inFiles(
    source,
    files.filter((file) => known.get(file) === undefined),
    options,
  );
  const byFile = new Map(run.map((one) => [one.file, one]));
  const classes = (file: string) =>
    known.get(file)?.map((one) => ({ package: source.package, file, known: one }));
  return {
    source,
    files: files.map((file) => byFile.get(file) ?? { file, classes: classes(file) ?? [] }),
    listed: await asClasses(source, options),
  };
}

async function inFiles(
  { package: owner }: MigrationSource,
  files: readonly string[],
  options: DiscoverOptions,
): Promise<readonly ClassesOfFile[]> {
  const modules = await loadModules(files, options);
  return files.map((file, index) => ({
    file,
    classes: exportedMigrations(modules[index]!).map((migration) => ({ package: owner, migration, file })),
  }));
}

async function asClasses(source: MigrationSource, options: DiscoverOptions): Promise<LoadedClass[]> {
  const classes = source.migrations.filter(isMigrationClass);
  if (classes.length === 0) return [];
  const files = source.usedIn === undefined ? undefined : await definingFiles(source.usedIn, options);
  return classes.map((migration) => ({ package: source.package, migration, file: files?.get(migration) }));
}

function once(found: readonly FoundClass[]): readonly FoundClass[] {
  const first = new Map<unknown, FoundClass>();
  for (const one of found) {
    const identity = "migration" in one ? one.migration : `${one.file}\0${one.known.className}`;
    if (!first.has(identity)) first.set(identity, one);
  }
  return [...first.values()];
}
