import type { QueryResult } from "../database/port.js";

/** One row of a catalog query, by column name, as text. */
export interface Row {
  text(column: string): string;
  nullable(column: string): string | null;
  boolean(column: string): boolean;
  /** An array that the query sends as JSON (`to_json`, `json_agg`). Null is the empty array. */
  list(column: string): readonly string[];
}

/** Calls back for each row of a result. One cursor serves all rows: do not keep it. */
export function forEachRow(result: QueryResult, visit: (row: Row) => void): void {
  const places = new Map(result.columns.map((column, place) => [column, place]));
  let current: readonly (string | null)[] = [];
  const nullable = (column: string): string | null => {
    const place = places.get(column);
    if (place === undefined) throw new TypeError(`the catalog query has no column ${column}`);
    return current[place] ?? null;
  };
  const row: Row = {
    nullable,
    text: (column) => nullable(column) ?? "",
    boolean: (column) => nullable(column) === "t",
    list: (column) => {
      const json = nullable(column);
      return json === null ? [] : (JSON.parse(json) as string[]);
    },
  };
  for (const values of result.rows) {
    current = values;
    visit(row);
  }
}
