import { entriesOf, type LoadedDataSource, type MigrationSource } from "@godwit/typeorm";
import type { ResolvedConfig } from "../config/resolved.js";
import { packageDeclaration } from "./package-declaration.js";
import { packageOf } from "./package-of.js";

/** Where a project's own migrations are when its config does not say. */
const usualPlace = ["src/migrations/*.{ts,mts,cts,js,mjs,cjs}"];

/** A data source with the lists in its options, and its file. */
export interface ListingDataSource extends Pick<LoadedDataSource, "prefer" | "file" | "projectDirectory"> {
  readonly dataSource: Pick<LoadedDataSource["dataSource"], "options">;
}

/** The same where it may come from a program, not from a file. */
type Known = Pick<ListingDataSource, "dataSource" | "prefer"> & Partial<ListingDataSource>;

/** Everything that the config names, the basis first: core packages, plugins, the project. */
export function configuredSources(config: ResolvedConfig, loaded: Known | undefined): MigrationSource[] {
  const { packages, plugins, directory } = config;
  const declared = [...packages, ...plugins].map((name) => packageDeclaration(name, directory));
  const usual = loaded !== undefined && config.file === undefined ? [] : usualPlace;
  const own = [...(config.migrations ?? usual), ...entriesOf(loaded?.dataSource.options.migrations)];
  return [
    ...declared.map(({ name, directory: folder, migrations }) => ({
      package: name,
      migrations,
      directory: folder,
      prefer: "compiled" as const,
    })),
    {
      package: packageOf(directory),
      migrations: own,
      directory,
      prefer: loaded?.prefer ?? "source",
      usedIn: loaded?.file,
    },
  ];
}

/** What one data source lists. */
export function listedSource(loaded: ListingDataSource): MigrationSource {
  const { dataSource, projectDirectory, prefer, file } = loaded;
  return {
    package: packageOf(projectDirectory),
    migrations: entriesOf(dataSource.options.migrations),
    directory: projectDirectory,
    prefer,
    usedIn: file,
  };
}
