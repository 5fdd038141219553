import { objectId } from "@godwit/engine";
import type { DataSource } from "typeorm";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import { addIndexes } from "./indexes.js";
import type { SchemaBuilder } from "./schema-builder.js";
import type { Place } from "./tables.js";

/** Adds a view or materialized view; only the latter can have indexes. Its columns follow from its definition. */
export function addView(
  builder: SchemaBuilder,
  metadata: EntityMetadata,
  place: Place,
  dataSource: DataSource,
): void {
  const { schema, name } = place;
  const origin = { entity: metadata.name };
  const expression = viewExpression(metadata, dataSource);
  const definition = expression.trim().replace(/;\s*$/, "");
  const materialized = isMaterialized(metadata);
  const kind = materialized ? "materializedView" : "view";
  const common = { id: objectId(kind, schema, name), schema, name, definition, columns: [], options: [] };
  builder.add({ kind: "schema", id: objectId("schema", schema), name: schema }, { origin });
  if (materialized)
    builder.add({ kind: "materializedView", ...common, ...plainMaterializedView }, { origin });
  else builder.add({ kind: "view", ...common, defaults: {} }, { origin });
  if (materialized) addIndexes(builder, metadata, place);
  const type = materialized ? "MATERIALIZED_VIEW" : "VIEW";
  builder.metadataRows.push({ type, schema, table: null, name, value: expression });
}

/** The expression as TypeORM compares it. */
function viewExpression({ expression }: EntityMetadata, dataSource: DataSource): string {
  if (typeof expression === "function") return expression(dataSource).getQuery();
  return (expression ?? "").trim();
}

export function isMaterialized({ tableMetadataArgs }: EntityMetadata): boolean {
  return tableMetadataArgs.materialized === true;
}

const plainMaterializedView = {
  statistics: {},
  accessMethod: "heap",
  tablespace: null,
  populated: true,
  clusterOn: null,
} as const;
