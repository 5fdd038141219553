import { GodwitError } from "@godwit/engine";
import { displayPath } from "./display-path.js";

/** SYNTAX_ERROR with its place: `offset` is a UTF-16 index into the source. */
export function syntaxError(path: string, source: string, reason: string, offset: number): GodwitError {
  const before = source.slice(0, offset).split(/\r\n|\n|\r/);
  const line = before.length;
  const column = before.at(-1)!.length + 1;
  const excerpt = excerptOf(source, line, column);
  return new GodwitError(
    "SYNTAX_ERROR",
    { file: displayPath(path), line, column, reason, excerpt },
    { file: path, line },
  );
}

/** One source line with its number, and a caret below the column (both 1-based). */
export function excerptOf(source: string, line: number, column: number): string {
  const text = (source.split(/\r\n|\n|\r/)[line - 1] ?? "").replaceAll("\t", " ");
  const gutter = String(line);
  return `${gutter} | ${text}\n${" ".repeat(gutter.length)} | ${" ".repeat(column - 1)}^`;
}
