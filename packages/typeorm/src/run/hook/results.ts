/** What TypeORM's `query` gives for rows, or none: a pair for UPDATE and DELETE, else the rows. */
export function resultOf(sql: string, structured: boolean, rows: readonly unknown[]): unknown {
  const raw = /^\s*(update|delete)\b/i.test(sql) ? [rows, rows.length] : rows;
  return structured ? { raw, records: rows, affected: rows.length } : raw;
}

/** The rows in what TypeORM's `query` gave. */
export function rowsOf(result: unknown, structured: boolean): readonly unknown[] {
  if (structured) return (result as { readonly records?: unknown[] } | undefined)?.records ?? [];
  if (!Array.isArray(result)) return [];
  const pair = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === "number";
  return pair ? (result[0] as unknown[]) : result;
}
