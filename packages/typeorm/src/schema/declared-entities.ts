import type { DataSource } from "typeorm";
import { watchedNow } from "../memory/watch.js";
import type { Declaration, NameResolution } from "./declaration.js";
import { declaredSchema } from "./declared-schema.js";

/** What a comparison needs to know of a project's entities. */
export interface DeclaredEntities {
  /** What they declare in a database in which names have that meaning. Errors: ENTITY_NAMES_COLLIDE. */
  declare(names: NameResolution): Declaration | Promise<Declaration>;
  /** Whether they can say an index's method: it is an option since TypeORM 1. */
  readonly indexMethods: boolean;
  readonly tables: BookkeepingTables;
}

/** The tables that TypeORM keeps for itself, and the schema of the data source. */
export interface BookkeepingTables {
  readonly schema: string | undefined;
  readonly migrations: string;
  readonly metadata: string;
  readonly cache: string;
}

/** The entities of a data source; its metadata must have been built, it need not be connected. */
export function declaredEntities(dataSource: DataSource): DeclaredEntities {
  return {
    declare: (names) => watchedNow(() => declaredSchema(dataSource, names)),
    // TypeORM 1 also gave metadata a `dataSource`.
    indexMethods: dataSource.entityMetadatas.some((metadata) => "dataSource" in metadata),
    tables: bookkeepingTables(dataSource.options),
  };
}

/** The options of a data source that name TypeORM's own tables. */
export function bookkeepingTables(options: DataSource["options"]): BookkeepingTables {
  const { migrationsTableName, metadataTableName, cache } = options;
  return {
    schema: (options as { readonly schema?: string }).schema,
    migrations: migrationsTableName ?? "migrations",
    metadata: metadataTableName ?? "typeorm_metadata",
    cache: (typeof cache === "object" ? cache.tableName : undefined) ?? "query-result-cache",
  };
}
