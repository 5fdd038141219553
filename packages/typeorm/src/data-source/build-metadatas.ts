import type { DataSource } from "typeorm";
import { type ExtendOptions, extendEntities } from "../extend/extend-entities.js";
import { watched } from "../memory/watch.js";
import { keepBaseEntities } from "./base-entities.js";
import { withIndexes } from "./indexed-build.js";
import { entriesOf, patternsOf } from "./listed.js";
import type { LoadedDataSource } from "./load-data-source.js";
import { type Entity, loadEntities } from "./load-entities.js";
import { typeormError } from "./typeorm-error.js";

/**
 * A second data source with the same options whose `entityMetadatas` are built without a connection, entities of
 * packages replaced by those that extend them. Subscribers and migrations are not loaded. `core` are entities of
 * packages that belong to the database, listed or not. Errors: ENTITY_*, EXTENSION_*, and those of `loadModule`.
 */
export async function buildMetadatas(
  loaded: LoadedDataSource,
  options: ExtendOptions = {},
): Promise<DataSource> {
  const entities = await listedEntities(loaded);
  return watched(() => built(loaded, entities, options));
}

async function built(
  loaded: LoadedDataSource,
  entities: Entity[],
  options: ExtendOptions,
): Promise<DataSource> {
  const offline = new loaded.typeorm.DataSource({
    ...loaded.dataSource.options,
    type: "postgres",
    entities,
    subscribers: [],
    migrations: [],
    cache: false,
    driver: {},
  } as ConstructorParameters<typeof DataSource>[0]);
  takeOverTypes(loaded.dataSource, offline);
  const restore = keepBaseEntities([...entities, ...(options.core ?? [])]);
  try {
    const building = extendEntities(offline, options) as unknown as { buildMetadatas(): Promise<void> };
    await withIndexes(loaded.typeorm, () => building.buildMetadatas());
  } catch (error) {
    throw typeormError(error, loaded.file);
  } finally {
    restore();
  }
  return offline;
}

/** Types that a project taught its data source's driver: domains, above all. */
function takeOverTypes(from: DataSource, to: DataSource): void {
  to.driver.supportedDataTypes = from.driver.supportedDataTypes;
}

/** The entities of a data source, with those of its glob patterns loaded. */
export async function listedEntities(loaded: LoadedDataSource): Promise<Entity[]> {
  const { entities } = loaded.dataSource.options;
  const direct = entriesOf(entities).filter((entry) => typeof entry !== "string") as Entity[];
  const found = await loadEntities(patternsOf(entities), loaded);
  return [...new Set([...direct, ...found])];
}
