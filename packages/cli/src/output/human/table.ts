import { stripVTControlCharacters } from "node:util";

/** Rows in columns, each as wide as its widest cell; a line never ends in blanks. Cells may hold colours. */
export function columns(rows: readonly (readonly string[])[], indent = ""): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, visible(cell));
  }
  return rows.map((row) => {
    const cells = row.map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - visible(cell)));
    return `${indent}${cells.join("  ")}`.trimEnd();
  });
}

function visible(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}

/** "1 row", "2,000 rows". */
export function count(number: number, one: string, many = `${one}s`): string {
  // What Intl has for this it loads for 17 ms.
  const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped} ${number === 1 ? one : many}`;
}

/** A duration as people read it: 12 ms, 3.4 s, 2 min 5 s. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}
