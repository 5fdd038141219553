import { type ObjectId, objectId } from "@godwit/engine";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { Origin } from "./declaration.js";
import { storedName } from "./names.js";
import type { SchemaBuilder } from "./schema-builder.js";
import type { Place } from "./tables.js";

/** True for columns of an enumerated type of their own. */
export function isEnum({ type }: ColumnMetadata): boolean {
  return type === "enum" || type === "simple-enum";
}

/**
 * Adds the type of an enum column and gives its identity: `enumName`, or TypeORM's `table_column_enum` with only the
 * column in lower case. Columns that give one `enumName` share the type. Labels are text, numbers too.
 */
export function addEnum(
  builder: SchemaBuilder,
  column: ColumnMetadata,
  place: Place,
  origin: Origin,
): ObjectId {
  const written = column.enumName ?? `${place.name}_${column.databaseName.toLowerCase()}_enum`;
  const name = storedName(written);
  const id = objectId("enum", place.schema, name);
  const labels = (column.enum ?? []).map((label) => storedName(String(label)));
  builder.add(
    { kind: "enum", id, schema: place.schema, name, labels: [...new Set(labels)] },
    { origin, generatedName: column.enumName === undefined },
  );
  return id;
}
