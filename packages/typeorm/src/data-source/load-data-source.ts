import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { GodwitError } from "@godwit/engine";
import type { DataSource } from "typeorm";
import { displayPath } from "../loading/display-path.js";
import type { TwinPreference } from "../loading/expand-globs.js";
import { type LoadOptions, loadModule } from "../loading/load-module.js";
import { isTypeScript } from "../loading/module-format.js";
import { compiledTwinPaths, sourceTwin } from "../loading/twins.js";
import { loadTypeorm, type TypeOrmModule } from "../loading/typeorm.js";
import { watched } from "../memory/watch.js";
import { buildThroughLoader } from "./build-through-loader.js";
import { findDataSource } from "./find-data-source.js";
import { refuseStale } from "./stale.js";
import { notPostgres, typeormError } from "./typeorm-error.js";
import { type DataSourceWarning, warningsOf } from "./warnings.js";

/**
 * A project's data source as its file exports it: not connected, its options untouched. Where it is initialized, glob
 * patterns load TypeScript, and entities that extend others take their places.
 */
export interface LoadedDataSource {
  readonly dataSource: DataSource;
  /** The file it is in, absolute. */
  readonly file: string;
  readonly exportName: string;
  readonly projectDirectory: string;
  /** The TypeORM that made it. */
  readonly typeorm: TypeOrmModule;
  /** Which side of src/dist twins its glob patterns mean. */
  readonly prefer: TwinPreference;
  /** What is dangerous in its options, for people. */
  readonly warnings: readonly DataSourceWarning[];
}

/**
 * Loads the one PostgreSQL DataSource of a TypeScript or JavaScript file. Nothing is connected. Errors:
 * DATA_SOURCE_MISSING, DATA_SOURCE_NONE, DATA_SOURCE_TWO, DATA_SOURCE_STALE (compiled from older sources),
 * DATABASE_NOT_POSTGRES, DRIVER_MISSING, TYPEORM_MISSING, TYPEORM_VERSION and those of `loadModule`.
 */
export async function loadDataSource(
  path: string,
  { projectDirectory }: LoadOptions,
): Promise<LoadedDataSource> {
  const file = resolve(projectDirectory, path);
  if (!existsSync(file)) throw missing(file);
  const typeorm = loadTypeorm(projectDirectory);
  const { dataSource, exportName } = await found(file, projectDirectory);
  const { type } = dataSource.options;
  if (type !== "postgres") throw notPostgres(type, file);
  refuseStale(file, dataSource.options, projectDirectory);
  const prefer = isTypeScript(file) ? "source" : "compiled";
  buildThroughLoader(dataSource, { file, typeorm, projectDirectory, prefer });
  const warnings = warningsOf(dataSource.options);
  return { dataSource, file, exportName, projectDirectory, typeorm, prefer, warnings };
}

async function found(file: string, projectDirectory: string) {
  try {
    const module = await loadModule(file, { projectDirectory });
    return await watched(() => findDataSource(module, file));
  } catch (error) {
    throw typeormError(error, file);
  }
}

function missing(file: string): GodwitError {
  const twin = isTypeScript(file)
    ? compiledTwinPaths(file).find((path) => existsSync(path))
    : sourceTwin(file);
  const details = { path: displayPath(file), ...(twin === undefined ? {} : { twin: displayPath(twin) }) };
  return new GodwitError("DATA_SOURCE_MISSING", details, { file });
}
