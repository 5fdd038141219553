import { type Index, type IndexKey, objectId } from "@godwit/engine";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import type { IndexMetadata } from "typeorm/metadata/IndexMetadata.js";
import { storedName } from "./names.js";
import type { SchemaBuilder } from "./schema-builder.js";
import type { Place } from "./tables.js";

/** Adds the indexes of an entity; one with `synchronize: false` is noted as nobody's to change. */
export function addIndexes(builder: SchemaBuilder, metadata: EntityMetadata, place: Place): void {
  for (const index of metadata.indices) {
    const name = storedName(index.name ?? "");
    const id = objectId("index", place.schema, name);
    if (index.synchronize === false) {
      builder.unmanaged.add(id);
      continue;
    }
    const property = index.columns.length === 1 ? index.columns[0]?.propertyPath : undefined;
    builder.add(declaredIndex(index, place, name), {
      origin: { entity: metadata.name, ...(property === undefined ? {} : { property }) },
      generatedName: index.givenName === undefined,
    });
  }
}

function declaredIndex(metadata: IndexMetadata, place: Place, name: string): Index {
  return {
    kind: "index",
    id: objectId("index", place.schema, name),
    schema: place.schema,
    table: place.name,
    relationKind: metadata.entityMetadata.tableType === "view" ? "materializedView" : "table",
    name,
    unique: metadata.isUnique,
    method: method(metadata),
    keys: metadata.columns.map((column) => plainKey(storedName(column.databaseName))),
    include: [],
    where: metadata.where || null,
    nullsNotDistinct: false,
    options: [],
    tablespace: null,
    valid: true,
    partitionOf: null,
    partitioned: false,
    overForeign: false,
  };
}

/** `type` exists since TypeORM 1; before, `spatial` is the only way to another method. */
function method({ type, isSpatial }: IndexMetadata): string {
  return type ?? (isSpatial ? "gist" : "btree");
}

function plainKey(column: string): IndexKey {
  return {
    column,
    expression: null,
    collation: null,
    opclass: null,
    descending: false,
    nullsFirst: false,
    statistics: null,
  };
}
