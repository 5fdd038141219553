import { ident, literal } from "../../render/quote.js";
import { nextToken } from "./lexer.js";

/** psql's variables (PostgreSQL manual, psql: SQL Interpolation). */
export type Variables = ReadonlyMap<string, string>;

/** `\set name value...`: the name and its value; undefined for any other line. */
export function assignment(line: string): readonly [name: string, value: string] | undefined {
  const [, name, rest = ""] = /^\\set\s+(\w+)(?:\s+(.*?))?\s*$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const words = rest.match(/'(?:[^']|'')*'|\S+/g) ?? [];
  return [name, words.map(unquoted).join("")];
}

function unquoted(word: string): string {
  return word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
}

const reference = /:(?:(\w+)|'(\w+)'|"(\w+)")/y;

/** The text with `:name`, `:'name'` and `:"name"` replaced outside of strings, names and comments. */
export function interpolated(text: string, variables: Variables): string {
  if (variables.size === 0 || !text.includes(":")) return text;
  let written = "";
  for (let place = 0; place < text.length; ) {
    reference.lastIndex = place;
    const found = text.startsWith("::", place) ? "::" : undefined;
    const match = found === undefined ? reference.exec(text) : null;
    const value = match === null ? undefined : replacementOf(match, variables);
    const end = nextToken(text, place, true).end;
    written += value ?? found ?? text.slice(place, end);
    place = value !== undefined ? reference.lastIndex : found !== undefined ? place + 2 : end;
  }
  return written;
}

function replacementOf([, plain, quoted, name]: RegExpExecArray, variables: Variables): string | undefined {
  const value = variables.get(plain ?? quoted ?? name ?? "");
  if (value === undefined || plain !== undefined) return value;
  return quoted !== undefined ? literal(value) : ident(value);
}
