import {
  type Column,
  defaultParameters,
  defaultSequenceName,
  type Identity,
  literal,
  type ObjectId,
  objectId,
  qualified,
} from "@godwit/engine";
import type { DataSource } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import { columnDefault } from "./column-default.js";
import { columnType, enumColumnType } from "./column-type.js";
import { addColumnComment } from "./comments.js";
import type { Origin } from "./declaration.js";
import { addEnum, isEnum } from "./enums.js";
import { extensionsOfColumn } from "./extensions.js";
import { storedName } from "./names.js";
import { formerNamesOf, formerValuesOf } from "./renamed-from.js";
import type { SchemaBuilder } from "./schema-builder.js";
import type { Place } from "./tables.js";

interface PostgresDriverFacts {
  readonly uuidGenerator: string;
}

/** Adds the columns of a table with their enum types and sequences; virtual ones are no columns of the database. */
export function addColumns(
  builder: SchemaBuilder,
  columns: readonly ColumnMetadata[],
  place: Place,
  dataSource: DataSource,
): void {
  const stored = columns.filter((column) => !column.isVirtualProperty);
  for (const [index, column] of stored.entries()) addColumn(builder, column, place, index + 1, dataSource);
}

function addColumn(
  builder: SchemaBuilder,
  metadata: ColumnMetadata,
  place: Place,
  position: number,
  dataSource: DataSource,
): void {
  const origin: Origin = { entity: metadata.entityMetadata.name, property: metadata.propertyPath };
  const name = storedName(metadata.databaseName);
  const id = objectId("column", place.schema, place.name, name);
  if (place.own) builder.refuseSecond(id, origin, name);
  const enumId = isEnum(metadata) ? addEnum(builder, metadata, place, origin) : undefined;
  const type =
    enumId === undefined ? columnType(metadata, builder.names) : enumType(builder, metadata, enumId);
  const sequence = isSerial(metadata) ? addSerial(builder, place, name, type, origin) : undefined;
  const column: Column = {
    kind: "column",
    id,
    schema: place.schema,
    table: place.name,
    name,
    position,
    type,
    collation: collation(metadata, builder),
    notNull: metadata.isPrimary || metadata.isNullable !== true,
    default: sequence?.default ?? ownDefault(metadata, dataSource.driver),
    identity: identity(metadata, place, name, type),
    generated: generated(metadata),
    storage: null,
    usualStorage: null,
    compression: null,
    statistics: null,
    options: [],
    foreignOptions: null,
    notNullConstraint: null,
    notNullName: null,
    local: true,
  };
  const extensions = extensionsOfColumn(metadata, dataSource);
  const needs = [enumId, sequence?.id, ...extensions].filter((need) => need !== undefined);
  builder.add(column, { origin, needs });
  const declaring = metadata.relationMetadata ?? metadata;
  builder.noteFormerNames(id, formerNamesOf(declaring.target, declaring.propertyName));
  builder.noteFormerValues(id, formerValuesOf(metadata.target, metadata.propertyName));
  addColumnComment(builder, place, name, metadata.comment, origin);
  if (column.generated !== null) noteGenerated(builder, column);
}

/** TypeORM compares the text of a generated column with what it noted when it made the column. */
function noteGenerated(
  { metadataRows }: SchemaBuilder,
  { schema, table, name, generated: made }: Column,
): void {
  const value = made?.expression ?? "";
  metadataRows.push({ type: "GENERATED_COLUMN", schema, table, name, value });
}

function enumType(builder: SchemaBuilder, metadata: ColumnMetadata, id: ObjectId): string {
  const type = builder.get(id);
  if (type?.kind !== "enum") throw new TypeError(`${id} was not declared`);
  return enumColumnType(type.schema, type.name, metadata.isArray);
}

function collation(metadata: ColumnMetadata, builder: SchemaBuilder): string | null {
  const name = metadata.collation;
  if (name === undefined || name === "" || name === "default") return null;
  return builder.names.collations.get(name) ?? qualified("pg_catalog", name);
}

function ownDefault(metadata: ColumnMetadata, driver: unknown): string | null {
  if (generated(metadata) !== null) return null;
  const written = columnDefault(metadata, driver);
  if (written !== null || !metadata.isGenerated || metadata.generationStrategy !== "uuid") return written;
  return (driver as PostgresDriverFacts).uuidGenerator;
}

function generated(metadata: ColumnMetadata): Column["generated"] {
  const { asExpression, generatedType } = metadata;
  if (asExpression === undefined || generatedType === undefined) return null;
  return { expression: asExpression, kind: generatedType === "VIRTUAL" ? "virtual" : "stored" };
}

function identity(metadata: ColumnMetadata, place: Place, column: string, type: string): Identity | null {
  // TypeORM types the strategy without the value that its own decorator sets.
  const strategy: string | undefined = metadata.generationStrategy;
  if (!metadata.isGenerated || strategy !== "identity") return null;
  return {
    generation: metadata.generatedIdentity ?? "BY DEFAULT",
    sequence: defaultSequenceName(place.name, column),
    ...defaultParameters(type),
  };
}

function isSerial(metadata: ColumnMetadata): boolean {
  return metadata.isGenerated && metadata.generationStrategy === "increment";
}

const sequenceTypes = new Set(["smallint", "integer", "bigint"]);

/** The sequence that SERIAL makes, and the default that draws from it as PostgreSQL prints it. */
function addSerial(
  builder: SchemaBuilder,
  place: Place,
  column: string,
  type: string,
  origin: Origin,
): { readonly id: ObjectId; readonly default: string } {
  const name = defaultSequenceName(place.name, column);
  const id = objectId("sequence", place.schema, name);
  const parameters = defaultParameters(sequenceTypes.has(type) ? type : "bigint");
  const ownedBy = { schema: place.schema, name: place.name, column };
  builder.add(
    { kind: "sequence", id, schema: place.schema, name, persistence: "permanent", ownedBy, ...parameters },
    { origin, generatedName: true },
  );
  return { id, default: `nextval(${literal(qualified(place.schema, name))}::regclass)` };
}
