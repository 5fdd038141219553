import { relative } from "node:path";
import { GodwitError } from "@godwit/engine";
import type { Style } from "../../terminal/style.js";

/** An error as people read it: what happened, where, and what mends it. A stack only where `verbose` asks for it. */
export function errorText(error: unknown, style: Style, cwd: string, verbose: boolean): string {
  if (!(error instanceof GodwitError)) return unexpectedText(error, style, verbose);
  const lines = [`${style.red(style.bold("Error:"))} ${error.message}`, ...placeLines(error, style, cwd)];
  lines.push("", `${style.bold("What to do:")} ${error.hint}`, style.dim(`(${error.code})`));
  return lines.join("\n");
}

/** A file that the message names already is not named again. */
function placeLines({ place, message }: GodwitError, style: Style, cwd: string): string[] {
  const file = place.file === undefined ? undefined : relative(cwd, place.file) || place.file;
  const at = file === undefined ? undefined : place.line === undefined ? file : `${file}:${place.line}`;
  const member = [place.entity, place.property].filter((part) => part !== undefined).join(".");
  return [
    ...(at === undefined || message.includes(at) ? [] : [`  at ${style.cyan(at)}`]),
    ...(member === "" ? [] : [`  in ${style.cyan(member)}`]),
    ...(place.sql === undefined ? [] : ["", ...sqlLines(place.sql, place.position, style)]),
  ];
}

/** At most this many lines of a statement around the fault. */
const around = 3;

/** The statement's lines near `position` (1-based, in characters), a caret below the fault. */
function sqlLines(sql: string, position: number | undefined, style: Style): string[] {
  const lines = sql.trimEnd().split("\n");
  if (position === undefined) return lines.slice(0, 2 * around + 1).map((line) => `  ${line}`);
  const before = [...sql]
    .slice(0, position - 1)
    .join("")
    .split("\n");
  const fault = before.length - 1;
  const caret = `  ${" ".repeat([...(before[fault] ?? "")].length)}${style.red("^")}`;
  return lines.flatMap((line, index) => {
    if (Math.abs(index - fault) > around) return [];
    return index === fault ? [`  ${line}`, caret] : [`  ${line}`];
  });
}

function unexpectedText(error: unknown, style: Style, verbose: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = verbose && error instanceof Error && error.stack !== undefined ? ["", error.stack] : [];
  const hint = verbose
    ? "If Godwit should have said this better, please report it with the lines above."
    : "Run the command again with --verbose to see where it comes from.";
  return [
    `${style.red(style.bold("Error:"))} ${message}`,
    ...stack,
    "",
    `${style.bold("What to do:")} ${hint}`,
  ].join("\n");
}
