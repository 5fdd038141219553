import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { GodwitError } from "../../errors/godwit-error.js";
import { decoded } from "./decode.js";
import { type ScriptPart, splitScript } from "./split.js";
import { assignment, interpolated } from "./variables.js";

/** A part of a script and the file it lies in. */
export interface FilePart extends ScriptPart {
  readonly file: string;
  /** What the statement gives are statements to be run (`\gexec`). */
  readonly givesStatements?: true;
}

/** The .sql files of a path: itself, or all below a folder in the order of their paths. */
export async function sqlFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new GodwitError("SOURCE_NOT_FOUND", { source: path });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true });
  const files = entries.filter((entry) => entry.endsWith(".sql")).sort();
  if (files.length === 0) throw new GodwitError("SOURCE_EMPTY", { source: path });
  return files.map((file) => join(path, file));
}

/** psql's lines that change nothing about a schema: what they set, show and write is psql's own. */
const harmless =
  /^\\(?:!|w|setenv|g|gx|gdesc|restrict|unrestrict|connect|c|conninfo|echo|qecho|warn|encoding|timing|pset|x|a|t|H|f|o|q|quit|p|r|unset|errverbose|password|copyright|d\w*\+?|l\+?|z|s[fv]\+?|h|\?|\.)(?:\s|$)/;

/** Rows of `\copy ... from stdin` follow the line, as those of COPY do. */
const copies = /^\\copy\s/i;

/**
 * The parts of files in their order, with those of files that they include (`\i`, `\ir`) in their place, and psql's
 * variables (`\set`) replaced.
 */
export async function readScripts(files: readonly string[]): Promise<FilePart[]> {
  const variables = new Map<string, string>();
  const parts: FilePart[] = [];
  for (const file of files) parts.push(...(await readScript(file, variables, [])));
  return parts;
}

async function readScript(
  file: string,
  variables: Map<string, string>,
  within: readonly string[],
): Promise<FilePart[]> {
  const bytes = await readFile(file).catch(() => {
    throw new GodwitError("SOURCE_NOT_FOUND", { source: file });
  });
  const parts: FilePart[] = [];
  for (const part of splitScript(decoded(bytes))) {
    const last = parts.at(-1);
    if (last !== undefined && /^\\gexec(?:\s|$)/.test(part.text))
      parts.splice(-1, 1, { ...last, givesStatements: true });
    else if (part.kind === "statement")
      parts.push({ ...part, text: interpolated(part.text, variables), file });
    else parts.push(...(await metaCommand({ ...part, file }, variables, [...within, file])));
  }
  return parts;
}

async function metaCommand(
  { text, line, file }: FilePart,
  variables: Map<string, string>,
  within: readonly string[],
): Promise<FilePart[]> {
  const set = assignment(text);
  if (set !== undefined) variables.set(...set);
  if (set !== undefined || harmless.test(text) || copies.test(text) || text === "\\set") return [];
  const include = /^\\(i|ir|include|include_relative)\s+'?(.+?)'?\s*$/.exec(text);
  const relative = include?.[1] === "ir" || include?.[1] === "include_relative";
  const path = include?.[2] ?? "";
  const included = relative ? join(dirname(file), path) : resolve(path);
  if (include !== null && !within.includes(included)) return readScript(included, variables, within);
  throw new GodwitError("SOURCE_META_COMMAND", { source: `${file}:${line}`, command: text }, { file, line });
}
