import type {
  DatabaseUrl,
  QueryResults,
  Rows,
  ServerStarted,
  ServerStopped,
} from "../../outcome/database.js";
import type { Style } from "../../terminal/style.js";
import { columns, count } from "./table.js";

export function serverStarted({ target, dataDirectory }: ServerStarted, style: Style): string {
  return `The embedded PostgreSQL answers at ${style.bold(target)}.\nIts data is in ${dataDirectory}.`;
}

export function serverStopped({ wasRunning }: ServerStopped): string {
  return wasRunning
    ? "The embedded PostgreSQL has stopped; its data stays."
    : "The embedded PostgreSQL was not running.";
}

export function databaseUrl({ url }: DatabaseUrl): string {
  return url;
}

export function queryResults({ results }: QueryResults, style: Style): string {
  return results.map((result) => rowsText(result, style)).join("\n\n");
}

/** As psql prints it: a heading, a line, the rows; statements without rows are one line. */
function rowsText({ command, columns: names, rows: found, rowCount }: Rows, style: Style): string {
  if (names.length === 0) return rowCount > 0 ? `${command}: ${count(rowCount, "row")}` : command;
  const cells = found.map((row) => row.map((value) => (value === null ? style.dim("null") : oneLine(value))));
  const [heading = "", ...lines] = columns([names.map((name) => style.bold(name)), ...cells]);
  return [heading, ...lines, style.dim(`(${count(found.length, "row")})`)].join("\n");
}

function oneLine(value: string): string {
  return value.replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}
