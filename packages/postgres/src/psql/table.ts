import type { QueryResult } from "@godwit/engine";

/** One statement's result as psql prints it: an aligned table with the number of rows, or the command's tag. */
export function formatResult({ columns, rows, command, rowCount }: QueryResult): string {
  if (columns.length === 0) return `${command}${counted.has(command) ? ` ${rowCount}` : ""}\n`;
  const table = [columns, ...rows].map((row) => row.map((value) => value ?? ""));
  const widths = columns.map((_, n) => Math.max(...table.map((row) => row[n]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((value, n) => ` ${value.padEnd(widths[n]!)} `)
      .join("|")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width + 2)).join("+");
  const [head, ...body] = table.map(line);
  return `${[head, rule, ...body, `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`].join("\n")}\n\n`;
}

const counted = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);
