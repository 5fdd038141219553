/** What TypeORM's `query` gives for a statement without rows: a pair for UPDATE and DELETE, else the rows. */
export function emptyResult(sql: string, structured: boolean): unknown {
  const raw = /^\s*(update|delete)\b/i.test(sql) ? [[], 0] : [];
  return structured ? { raw, records: [], affected: 0 } : raw;
}

/** The rows in what TypeORM's `query` gave. */
export function rowsOf(result: unknown, structured: boolean): readonly unknown[] {
  if (structured) return (result as { readonly records?: unknown[] } | undefined)?.records ?? [];
  if (!Array.isArray(result)) return [];
  const pair = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === "number";
  return pair ? (result[0] as unknown[]) : result;
}
