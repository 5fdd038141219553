import { objectId } from "@godwit/engine";
import type { DataSource } from "typeorm";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import { addColumns } from "./columns.js";
import { addConstraints } from "./constraints.js";
import type { Declaration, NameResolution } from "./declaration.js";
import { addForeignKeys } from "./foreign-keys.js";
import { addIndexes } from "./indexes.js";
import { SchemaBuilder } from "./schema-builder.js";
import { addTable, placeOf } from "./tables.js";

/**
 * The schema that the entities of a data source declare; its metadata must have been built, a connection is not needed.
 * Entities come first and the junction tables of relations after them, because an entity may map the same table.
 * Errors: ENTITY_NAMES_COLLIDE.
 */
export function declaredSchema(dataSource: DataSource, names: NameResolution): Declaration {
  const builder = new SchemaBuilder(names);
  const tables = dataSource.entityMetadatas.filter(({ tableType }) => tableType !== "entity-child");
  const ordered = [...tables.filter(isEntity), ...tables.filter((metadata) => !isEntity(metadata))];
  for (const metadata of ordered) addEntity(builder, metadata, dataSource);
  const { generatedNames, origins, metadataRows, unmanaged } = builder;
  return { schema: builder.build(), generatedNames, origins, metadataRows, unmanaged };
}

function isEntity({ tableType }: EntityMetadata): boolean {
  return tableType !== "junction" && tableType !== "closure-junction";
}

function addEntity(builder: SchemaBuilder, metadata: EntityMetadata, dataSource: DataSource): void {
  const place = placeOf(metadata, builder.names);
  if (metadata.tableType === "view") return;
  if (!metadata.synchronize) {
    builder.unmanaged.add(objectId("table", place.schema, place.name));
    return;
  }
  addTable(builder, metadata, place);
  addColumns(builder, metadata.columns, place, dataSource.driver);
  addConstraints(builder, metadata, place, dataSource);
  addIndexes(builder, metadata, place);
  addForeignKeys(builder, metadata, place);
}
