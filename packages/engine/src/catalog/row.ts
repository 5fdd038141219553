import type { RowValues } from "../database/port.js";

/** One row of a catalog query, by column name, as text. */
export interface Row {
  text(column: string): string;
  nullable(column: string): string | null;
  boolean(column: string): boolean;
  /** An array that the query sends as JSON (`to_json`, `json_agg`). Null is the empty array. */
  list(column: string): readonly string[];
  /** The numbers of an `int2[]`, `oid[]` or `int2vector` that the query sends as it is. Null is the empty array. */
  numbers(column: string): readonly string[];
  /** A row in the row, that the query sends as a JSON object, where there is one. */
  part(column: string): Row | undefined;
}

const nothing: readonly string[] = [];

/** What takes rows of these columns and shows each as a Row. One cursor serves all rows: do not keep it. */
export function rowCursor(
  columns: readonly string[],
  visit: (row: Row) => void,
): (values: RowValues) => void {
  const places = new Map(columns.map((column, place) => [column, place]));
  let current: RowValues = [];
  const nullable = (column: string): string | null => {
    const place = places.get(column);
    if (place === undefined) throw new TypeError(`the catalog query has no column ${column}`);
    return current[place] ?? null;
  };
  const json = (column: string) => {
    const text = nullable(column);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  };
  const row: Row = {
    nullable,
    text: (column) => nullable(column) ?? "",
    boolean: (column) => nullable(column) === "t",
    list: (column) => (json(column) as readonly string[] | undefined) ?? nothing,
    numbers: (column) => numbersIn(nullable(column)),
    part: (column) => {
      const object = json(column) as JsonRow | undefined;
      return object && partOf(object);
    },
  };
  return (values) => {
    current = values;
    visit(row);
  };
}

type JsonRow = Readonly<Record<string, string | boolean | number | null | readonly string[] | object>>;

function partOf(object: JsonRow): Row {
  const nullable = (column: string) => {
    const value = object[column];
    if (value === undefined) throw new TypeError(`the catalog query has no column ${column}`);
    return value === null ? null : String(value);
  };
  return {
    nullable,
    text: (column) => nullable(column) ?? "",
    boolean: (column) => object[column] === true,
    list: (column) => (object[column] as readonly string[] | null) ?? nothing,
    numbers: (column) => numbersIn(nullable(column)),
    part: (column) => (object[column] ? partOf(object[column] as JsonRow) : undefined),
  };
}

/** `{1,2}` of an array, `1 2` of a vector. */
function numbersIn(text: string | null): readonly string[] {
  if (text === null || text === "" || text === "{}") return nothing;
  return text.startsWith("{") ? text.slice(1, -1).split(",") : text.split(" ");
}
