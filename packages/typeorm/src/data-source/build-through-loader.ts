import type { DataSource } from "typeorm";
import { extendEntities } from "../extend/extend-entities.js";
import type { TypeOrmModule } from "../loading/typeorm.js";
import { withIndexes } from "./indexed-build.js";
import { entriesOf, patternsOf } from "./listed.js";
import { loadEntities, type PatternOptions } from "./load-entities.js";
import { typeormError } from "./typeorm-error.js";

/** The lists of a data source's options that may hold glob patterns. */
const lists = ["entities", "subscribers", "migrations"] as const;

interface Building {
  buildMetadatas(): Promise<void>;
}

/**
 * Makes `initialize()` of a data source build its entities as Godwit does: classes behind patterns are loaded by
 * Godwit's loader (TypeORM's cannot load TypeScript of ES modules), extended entities are replaced, and what TypeORM
 * refuses is a coded error. The options are as before afterwards.
 */
export function buildThroughLoader(
  dataSource: DataSource,
  options: PatternOptions & { readonly file: string; readonly typeorm: TypeOrmModule },
): void {
  const building = extendEntities(dataSource) as unknown as Building;
  const build = building.buildMetadatas;
  building.buildMetadatas = async function (this: Building) {
    const given = Object.fromEntries(lists.map((list) => [list, dataSource.options[list]]));
    try {
      for (const list of lists) await loadList(dataSource, list, options);
      await withIndexes(options.typeorm, () => build.call(this));
    } catch (error) {
      throw typeormError(error, options.file);
    } finally {
      Object.assign(dataSource.options, given);
    }
  };
}

async function loadList(
  dataSource: DataSource,
  list: (typeof lists)[number],
  options: PatternOptions,
): Promise<void> {
  const listed = dataSource.options[list];
  const patterns = patternsOf(listed);
  if (patterns.length === 0) return;
  const direct = entriesOf(listed).filter((entry) => typeof entry !== "string");
  Object.assign(dataSource.options, { [list]: [...direct, ...(await loadEntities(patterns, options))] });
}
