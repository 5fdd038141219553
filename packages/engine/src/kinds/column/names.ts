import type { Column } from "./model.js";

/** What a NOT NULL with a name of its own takes among the constraints of its table (18). */
export function notNullNames({ schema, table, notNullConstraint }: Column): readonly string[] {
  const name = notNullConstraint?.name ?? null;
  return name === null ? [] : [`constraint ${schema}.${table}.${name}`];
}

/** The name PostgreSQL gives the sequence of a serial or identity column: `table_column_seq`. */
export function defaultSequenceName(table: string, column: string): string {
  return defaultObjectName(table, column, "seq");
}

/**
 * The name PostgreSQL gives to what belongs to a column: `table_column_label`, both parts cut in turns until it fits 63
 * bytes (makeObjectName in the server's source).
 */
export function defaultObjectName(table: string, column: string, label: string): string {
  const room = 63 - `__${label}`.length;
  if (Buffer.byteLength(table) + Buffer.byteLength(column) <= room) return `${table}_${column}_${label}`;
  const parts = [table, column].map((part) => Buffer.from(part));
  let [first, second] = parts.map((part) => part.length) as [number, number];
  while (first + second > room) {
    if (first > second) first--;
    else second--;
  }
  const cut = (part: Buffer | undefined, length: number) => clip(part ?? Buffer.of(), length);
  return `${cut(parts[0], first)}_${cut(parts[1], second)}_${label}`;
}

/** The first bytes of a text, without half a character at the end. */
function clip(bytes: Buffer, length: number): string {
  let end = length;
  while (end < bytes.length && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end).toString();
}
