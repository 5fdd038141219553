import { type Constraint, objectId } from "@godwit/engine";
import type { DataSource } from "typeorm";
import type { EntityMetadata } from "typeorm/metadata/EntityMetadata.js";
import type { Origin } from "./declaration.js";
import { storedName } from "./names.js";
import type { SchemaBuilder } from "./schema-builder.js";
import type { Place } from "./tables.js";
import { timing } from "./timing.js";

const stored = (columns: readonly { readonly databaseName: string }[]) =>
  columns.map(({ databaseName }) => storedName(databaseName));

/** Adds primary key, unique, check and exclusion constraints under the names TypeORM gives them. */
export function addConstraints(
  builder: SchemaBuilder,
  metadata: EntityMetadata,
  place: Place,
  dataSource: DataSource,
): void {
  addPrimaryKey(builder, metadata, place, dataSource);
  addUniques(builder, metadata, place, dataSource);
  const origin = { entity: metadata.name };
  for (const { name, givenName, expression } of metadata.checks) {
    const check = { ...bare(place, name ?? ""), type: "check" as const, expression };
    builder.add(check, { origin, generatedName: givenName === undefined });
  }
  for (const exclusion of metadata.exclusions) {
    const constraint: Constraint = {
      ...bare(place, exclusion.name),
      type: "exclusion",
      expression: `EXCLUDE ${exclusion.expression}`,
      index: plainIndex,
      ...timing((exclusion as { readonly deferrable?: string }).deferrable),
    };
    builder.add(constraint, { origin, generatedName: exclusion.givenName === undefined });
  }
}

function addPrimaryKey(
  builder: SchemaBuilder,
  metadata: EntityMetadata,
  place: Place,
  dataSource: DataSource,
): void {
  const columns = metadata.columns.filter((column) => column.isPrimary && !column.isVirtualProperty);
  const given = columns[0]?.primaryKeyConstraintName;
  if (columns.length === 0 || builder.primaryKeys.has(`${place.schema}.${place.name}`)) return;
  builder.primaryKeys.add(`${place.schema}.${place.name}`);
  const names = columns.map(({ databaseName }) => databaseName);
  const name = given ?? dataSource.namingStrategy.primaryKeyName(metadata.tablePath, names);
  const key = {
    ...bare(place, name),
    type: "primaryKey" as const,
    columns: stored(columns),
    index: plainIndex,
  };
  builder.add(key, { origin: originOf(metadata, columns), generatedName: given === undefined });
}

function addUniques(
  builder: SchemaBuilder,
  metadata: EntityMetadata,
  place: Place,
  dataSource: DataSource,
): void {
  for (const { name, givenName, columns, deferrable } of metadata.uniques) {
    const names = columns.map(({ databaseName }) => databaseName);
    const unique: Constraint = {
      ...bare(place, name),
      type: "unique",
      columns: stored(columns),
      index: plainIndex,
      ...timing(deferrable),
    };
    // A one-to-one's constraint is given the name that the naming strategy makes for relations.
    const ofRelation = () => dataSource.namingStrategy.relationConstraintName(metadata.tableName, names);
    const generatedName = givenName === undefined || givenName === ofRelation();
    builder.add(unique, { origin: originOf(metadata, columns), generatedName });
  }
}

function originOf(metadata: EntityMetadata, columns: readonly { readonly propertyPath: string }[]): Origin {
  const [first, ...others] = columns;
  return first === undefined || others.length > 0
    ? { entity: metadata.name }
    : { entity: metadata.name, property: first.propertyPath };
}

const plainIndex: Constraint["index"] = {
  include: [],
  nullsNotDistinct: false,
  options: [],
  tablespace: null,
};

function bare({ schema, name: table }: Place, written: string): Omit<Constraint, "type"> {
  const name = storedName(written);
  return {
    kind: "constraint",
    id: objectId("constraint", schema, table, name),
    schema,
    table,
    name,
    columns: [],
    expression: null,
    index: null,
    deferrable: false,
    initiallyDeferred: false,
    validated: true,
    enforced: true,
    noInherit: false,
    period: false,
    local: true,
  };
}
