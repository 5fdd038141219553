import { ident, qualified } from "@godwit/engine";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { NameResolution } from "./declaration.js";
import { extensionOfType } from "./extensions.js";

/** TypeORM's names of types that `format_type` calls otherwise (PostgreSQL manual, table 8.1). */
const aliases: Readonly<Record<string, string>> = {
  int: "integer",
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  float: "double precision",
  float4: "real",
  float8: "double precision",
  decimal: "numeric",
  bool: "boolean",
  varchar: "character varying",
  char: "character",
  varbit: "bit varying",
  date: "date",
  time: "time without time zone",
  timetz: "time with time zone",
  timestamp: "timestamp without time zone",
  timestamptz: "timestamp with time zone",
  "simple-array": "text",
  "simple-json": "text",
};

const constructors = new Map<unknown, string>([
  [Number, "integer"],
  [String, "character varying"],
  [Boolean, "boolean"],
  [Date, "timestamp without time zone"],
]);

const withLength = new Set(["character varying", "character", "bit", "bit varying", "vector", "halfvec"]);
const withPrecision = /^(time|timestamp|interval)\b/;

/** The type of a column that is no enum, as `format_type` prints it under an empty search_path. */
export function columnType(column: ColumnMetadata, names: NameResolution): string {
  const name = baseType(column);
  const modified = withModifiers(name, column);
  const extension = extensionOfType(name);
  const schema =
    extension === undefined ? undefined : (names.extensionSchemas.get(extension) ?? names.currentSchema);
  const own = names.types.get(name) ?? modified;
  const full = schema === undefined ? own : `${ident(schema)}.${modified}`;
  return column.isArray ? `${full}[]` : full;
}

/** The type of an enum column. */
export function enumColumnType(schema: string, name: string, isArray: boolean): string {
  return `${qualified(schema, name)}${isArray ? "[]" : ""}`;
}

/** The name of the type without modifiers. */
export function baseType({ type }: ColumnMetadata): string {
  const text = constructors.get(type) ?? String(type);
  return aliases[text] ?? text;
}

function withModifiers(name: string, column: ColumnMetadata): string {
  const { length, precision, scale } = column;
  if (withLength.has(name)) return `${name}${lengthModifier(name, length)}`;
  if (name === "numeric") return `numeric${numericModifier(precision, scale)}`;
  if (withPrecision.test(name) && isGiven(precision)) {
    const [first, ...rest] = name.split(" ");
    return [`${first}(${precision})`, ...rest].join(" ");
  }
  if (name === "geometry" || name === "geography") return `${name}${spatialModifier(column)}`;
  return name;
}

/** `character` and `bit` alone are of length 1. */
function lengthModifier(name: string, length: string): string {
  if (length !== "" && length !== undefined) return `(${length})`;
  return name === "character" || name === "bit" ? "(1)" : "";
}

function numericModifier(precision: number | null | undefined, scale: number | undefined): string {
  return isGiven(precision) ? `(${precision},${scale ?? 0})` : "";
}

function spatialModifier({ spatialFeatureType, srid }: ColumnMetadata): string {
  if (!isGiven(spatialFeatureType)) return "";
  return isGiven(srid) ? `(${spatialFeatureType},${srid})` : `(${spatialFeatureType})`;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
