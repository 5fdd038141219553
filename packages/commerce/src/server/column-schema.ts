import type { EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";

type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON schema types by TypeORM's column types, where a request may write them. */
const jsonTypes: Readonly<Record<string, string>> = {
  varchar: "string",
  "character varying": "string",
  text: "string",
  uuid: "string",
  enum: "string",
  integer: "integer",
  int: "integer",
  int4: "integer",
  smallint: "integer",
  real: "number",
  float: "number",
  "double precision": "number",
  boolean: "boolean",
  bool: "boolean",
  jsonb: "object",
  json: "object",
};

/**
 * The properties that a request may write of an entity: its columns, those of a project's extension included, without
 * keys, timestamps and what is never shown.
 */
export function writableProperties({ columns }: EntityMetadata): Record<string, JsonSchema> {
  const writable = columns.filter(
    (column) =>
      !column.isPrimary &&
      !column.isCreateDate &&
      !column.isUpdateDate &&
      !column.isDeleteDate &&
      column.isSelect,
  );
  return Object.fromEntries(
    writable.flatMap((column) => {
      const schema = columnSchema(column);
      return schema === undefined ? [] : [[column.propertyName, schema]];
    }),
  );
}

/** The columns of an entity that a new row must be given. */
export function requiredProperties(metadata: EntityMetadata): string[] {
  const writable = writableProperties(metadata);
  const required = metadata.columns.filter((column) => !column.isNullable && column.default === undefined);
  return required.map(({ propertyName }) => propertyName).filter((name) => name in writable);
}

function columnSchema(column: ColumnMetadata): JsonSchema | undefined {
  const name = typeof column.type === "function" ? column.type.name.toLowerCase() : column.type;
  const type = jsonTypes[name] ?? ({ string: "string", number: "number", boolean: "boolean" } as const)[name];
  if (type === undefined) return undefined;
  const list =
    column.enum === undefined ? {} : { enum: column.isNullable ? [...column.enum, null] : column.enum };
  return { type: column.isNullable ? [type, "null"] : type, ...list };
}
