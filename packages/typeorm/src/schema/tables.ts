import { objectId, type Table } from "@godwit/engine";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import { addTableComment } from "./comments.js";
import type { NameResolution } from "./declaration.js";
import { storedName } from "./names.js";
import { formerNamesOf } from "./renamed-from.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** The table or view that an entity's data is in. */
export interface Place {
  readonly schema: string;
  readonly name: string;
  /** False for junction tables, which may share a table with an entity. */
  readonly own: boolean;
}

export function placeOf(metadata: EntityMetadata, names: NameResolution): Place {
  const own = metadata.tableType !== "junction" && metadata.tableType !== "closure-junction";
  return { schema: metadata.schema ?? names.currentSchema, name: storedName(metadata.tableName), own };
}

/** Adds the table and its schema. */
export function addTable(builder: SchemaBuilder, metadata: EntityMetadata, place: Place): void {
  const origin = { entity: metadata.name };
  const { schema, name } = place;
  const id = objectId("table", schema, name);
  if (place.own) builder.refuseSecond(id, origin, name);
  builder.add({ kind: "schema", id: objectId("schema", schema), name: schema }, { origin });
  builder.add({ kind: "table", id, schema, name, ...plainTable }, { origin });
  builder.noteFormerNames(id, formerNamesOf(metadata.target));
  addTableComment(builder, place, metadata.comment, origin);
}

/** All that entities cannot say of a table. */
const plainTable: Omit<Table, "kind" | "id" | "schema" | "name"> = {
  persistence: "permanent",
  partitionBy: null,
  partitionColumns: [],
  partitionOf: null,
  inherits: [],
  ofType: null,
  options: [],
  accessMethod: "heap",
  tablespace: null,
  replicaIdentity: "default",
  rowSecurity: false,
  forceRowSecurity: false,
  clusterOn: null,
  foreign: null,
};
