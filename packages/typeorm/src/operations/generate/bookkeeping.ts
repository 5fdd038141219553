import { type CanonicalSchema, journalPrefix, journalSchema, type ObjectId } from "@godwit/engine";
import type { DataSource } from "typeorm";

/** The table of TypeORM's `typeorm_metadata`, by the data source's option. */
export function metadataTableName({ options }: DataSource): string {
  return options.metadataTableName ?? "typeorm_metadata";
}

/**
 * The tables that TypeORM and Godwit keep for themselves, with all that belongs to them: migrations, metadata, the cache of
 * query results, Godwit's journal. No comparison touches them.
 */
export function bookkeepingObjects(dataSource: DataSource, live: CanonicalSchema): ReadonlySet<ObjectId> {
  const { options } = dataSource;
  const names = new Set([
    options.migrationsTableName ?? "migrations",
    metadataTableName(dataSource),
    cacheTableName(options.cache),
  ]);
  const found = [...live.objects.values()].filter((object) => {
    if (object.kind === "schema") return object.name === journalSchema;
    if (object.kind !== "table") return false;
    return names.has(object.name) || object.schema === journalSchema || object.name.startsWith(journalPrefix);
  });
  return new Set(found.map(({ id }) => id));
}

function cacheTableName(cache: DataSource["options"]["cache"]): string {
  return (typeof cache === "object" ? cache.tableName : undefined) ?? "query-result-cache";
}
