import { objectId } from "@godwit/engine";
import type { DataSource } from "typeorm";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import { addColumns } from "./columns.js";
import { addConstraints } from "./constraints.js";
import type { Declaration, NameResolution } from "./declaration.js";
import { addExtensions } from "./extensions.js";
import { addForeignKeys } from "./foreign-keys.js";
import { addIndexes } from "./indexes.js";
import { SchemaBuilder } from "./schema-builder.js";
import { addTable, type Place, placeOf } from "./tables.js";
import { addView, isMaterialized } from "./views.js";

/**
 * The schema that the entities of a data source declare; its metadata must have been built, a connection is not needed.
 * Entities come first and the junction tables of relations after them, because an entity may map the same table.
 * Errors: ENTITY_NAMES_COLLIDE.
 */
export function declaredSchema(dataSource: DataSource, names: NameResolution): Declaration {
  const builder = new SchemaBuilder(names);
  const tables = dataSource.entityMetadatas.filter(({ tableType }) => tableType !== "entity-child");
  const ordered = [...tables.filter(isEntity), ...tables.filter((metadata) => !isEntity(metadata))];
  addExtensions(builder, dataSource);
  for (const metadata of ordered) addEntity(builder, metadata, dataSource);
  const { generatedNames, origins, needs, formerNames, formerValues, metadataRows, unmanaged } = builder;
  return {
    schema: builder.build(),
    generatedNames,
    origins,
    needs,
    formerNames,
    formerValues,
    metadataRows,
    unmanaged,
  };
}

function isEntity({ tableType }: EntityMetadata): boolean {
  return tableType !== "junction" && tableType !== "closure-junction";
}

function addEntity(builder: SchemaBuilder, metadata: EntityMetadata, dataSource: DataSource): void {
  const place = placeOf(metadata, builder.names);
  const isView = metadata.tableType === "view";
  if (!metadata.synchronize) {
    const kind = !isView ? "table" : isMaterialized(metadata) ? "materializedView" : "view";
    builder.unmanaged.add(objectId(kind, place.schema, place.name));
    return;
  }
  if (isView) addView(builder, metadata, place, dataSource);
  else addTableWithParts(builder, metadata, place, dataSource);
}

function addTableWithParts(
  builder: SchemaBuilder,
  metadata: EntityMetadata,
  place: Place,
  dataSource: DataSource,
): void {
  addTable(builder, metadata, place);
  addColumns(builder, metadata.columns, place, dataSource);
  addConstraints(builder, metadata, place, dataSource);
  addIndexes(builder, metadata, place);
  addForeignKeys(builder, metadata, place);
}
