import { type ObjectId, objectId } from "@godwit/engine";
import type { DataSource } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** The extension that has a type, for types that TypeORM knows. */
const extensionsOfTypes: Readonly<Record<string, string>> = {
  citext: "citext",
  hstore: "hstore",
  ltree: "ltree",
  cube: "cube",
  geometry: "postgis",
  geography: "postgis",
  vector: "vector",
  halfvec: "vector",
};

export function extensionOfType(type: unknown): string | undefined {
  return typeof type === "string" ? extensionsOfTypes[type] : undefined;
}

interface ExtensionOptions {
  readonly uuidExtension?: string;
  /** Since TypeORM 1. */
  readonly extensions?: readonly string[];
}

/**
 * Adds the extensions that TypeORM installs when it connects: a migration runs without that. `gen_random_uuid()` needs
 * none (PostgreSQL 13 has it built in).
 */
export function addExtensions(builder: SchemaBuilder, dataSource: DataSource): void {
  const options = dataSource.options as ExtensionOptions;
  for (const metadata of dataSource.entityMetadatas) {
    for (const name of extensionsOf(metadata, options)) addExtension(builder, name, metadata.name);
  }
  for (const name of options.extensions ?? []) addExtension(builder, name, "extensions");
}

function extensionsOf(metadata: EntityMetadata, options: ExtensionOptions): string[] {
  if (!metadata.synchronize) return [];
  const names = metadata.columns.flatMap((column) => extensionOfType(column.type) ?? []);
  const uuid = options.uuidExtension ?? "uuid-ossp";
  if (uuid !== "pgcrypto" && metadata.columns.some(isGeneratedUuid)) names.push(uuid);
  if (metadata.exclusions.length > 0) names.push("btree_gist");
  return names;
}

function isGeneratedUuid({ isGenerated, generationStrategy, default: value }: ColumnMetadata): boolean {
  return isGenerated && generationStrategy === "uuid" && value === undefined;
}

function addExtension(builder: SchemaBuilder, name: string, entity: string): void {
  const schema = builder.names.extensionSchemas.get(name) ?? builder.names.currentSchema;
  builder.add(
    { kind: "extension", id: objectId("extension", name), name, schema, version: "", pinned: false },
    { origin: { entity } },
  );
}

/** The extensions that a column's type or default needs. */
export function extensionsOfColumn(column: ColumnMetadata, dataSource: DataSource): ObjectId[] {
  const names = [extensionOfType(column.type)];
  if (isGeneratedUuid(column))
    names.push((dataSource.options as ExtensionOptions).uuidExtension ?? "uuid-ossp");
  return names.flatMap((name) => (name === undefined ? [] : [objectId("extension", name)]));
}
