import type { Fill, Fills } from "../model/fill.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { ident, qualified } from "./quote.js";
import { callsVolatile } from "./volatility.js";

/** A column as far as ADD COLUMN's work goes. */
export type NewColumn = Pick<Extract<SchemaObject, { kind: "column" }>, "id" | "type" | "default">;

/** The next order of a composite type's attributes. */
export interface AttributeOrder {
  /** Null for those that come. */
  readonly names: readonly (string | null)[];
  /** Whether those that stay are, as JSON, what they were. */
  readonly fitsJson: boolean;
}

/** What rendering needs besides the object itself. */
export interface RenderContext {
  /** Major version of the server the statements are for. */
  readonly major: number;
  /** A relation, type or function by name: without its schema where that is the schema statements run in. */
  name(schema: string, name: string): string;
  /** A type as `format_type` prints it under an empty search_path, in the same way. */
  type(type: string): string;
  /** For values of an enum (by its type text) that go: what rows that hold them get instead. */
  valueMapping(type: string): ReadonlyMap<string, string>;
  /** For a composite type whose attributes change places. */
  attributeOrder(type: string): AttributeOrder | undefined;
  /** Whether heirs keep what is dropped from their parent. */
  isKeptByHeirs(id: ObjectId): boolean;
  /** What the rows there are get in a column that is NOT NULL; undefined where nobody said. */
  fill(id: ObjectId): Fill | undefined;
  /** Whether a constraint of a table waits for the end of the transaction. */
  checksLater(schema: string, table: string): boolean;
  /** Whether ADD COLUMN has to write the column into each row. */
  fillsRows(column: NewColumn): boolean;
  /** The objects a plan folds into the creation of this one: a table's columns and constraints. */
  members(object: SchemaObject): readonly SchemaObject[];
}

/** A context whose names are qualified, but for those of `defaultSchema`. */
export function renderContext(options: {
  readonly major: number;
  readonly defaultSchema?: string | undefined;
  readonly valueMappings?: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  readonly keptByHeirs?: ReadonlySet<ObjectId>;
  readonly fills?: Fills | undefined;
  readonly checksLater?: RenderContext["checksLater"];
  readonly fillsRows?: (column: NewColumn) => boolean;
  readonly attributeOrders?: ReadonlyMap<string, AttributeOrder>;
  readonly members?: (object: SchemaObject) => readonly SchemaObject[];
}): RenderContext {
  const { major, defaultSchema } = options;
  const prefix = defaultSchema === undefined ? undefined : `${ident(defaultSchema)}.`;
  return {
    major,
    name: (schema, name) => (schema === defaultSchema ? ident(name) : qualified(schema, name)),
    type: (type) => (prefix !== undefined && type.startsWith(prefix) ? type.slice(prefix.length) : type),
    valueMapping: (type) => options.valueMappings?.get(type) ?? new Map(),
    isKeptByHeirs: (id) => options.keptByHeirs?.has(id) === true,
    fill: (id) => options.fills?.get(id),
    checksLater: options.checksLater ?? (() => false),
    fillsRows: options.fillsRows ?? ((column) => callsVolatile(column.default ?? "", () => undefined)),
    attributeOrder: (type) => options.attributeOrders?.get(type),
    members: options.members ?? (() => []),
  };
}
