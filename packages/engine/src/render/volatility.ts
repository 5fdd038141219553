/** Functions of `pg_catalog` whose `pg_proc.provolatile` is v on some major, but for those of `internal`. */
export const volatileBuiltIns: ReadonlySet<string> = new Set([
  "array_sample",
  "array_shuffle",
  "clock_timestamp",
  "current_query",
  "currval",
  "cursor_to_xml",
  "cursor_to_xmlschema",
  "gen_random_uuid",
  "lastval",
  "nextval",
  "query_to_xml",
  "query_to_xml_and_xmlschema",
  "query_to_xmlschema",
  "random",
  "random_normal",
  "set_config",
  "setseed",
  "setval",
  "timeofday",
  "ts_rewrite",
  "txid_status",
  "uuidv4",
  "uuidv7",
]);

const string = /'(?:[^']|'')*'/g;
const call =
  /((?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)(?:\.(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*))?)\s*\(/gu;

/**
 * True where an expression as PostgreSQL prints it calls a volatile function: then ADD COLUMN computes it for each row
 * and rewrites the table (manual, ALTER TABLE, Notes). `volatility` answers for functions with a schema; one that is not
 * known, such as an extension's, counts as volatile.
 */
export function callsVolatile(
  expression: string,
  volatility: (qualifiedName: string) => string | undefined,
): boolean {
  return [...expression.replaceAll(string, "''").matchAll(call)].some(([, name = ""]) => {
    if (name.includes(".")) return (volatility(name) ?? "VOLATILE") === "VOLATILE";
    return volatileBuiltIns.has(name) || /^(pg|lo|brin|gin|binary)_/.test(name);
  });
}
