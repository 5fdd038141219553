import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { GodwitError } from "../../errors/godwit-error.js";
import { type ScriptPart, splitScript } from "./split.js";

/** A part of a script and the file it lies in. */
export interface FilePart extends ScriptPart {
  readonly file: string;
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

/** psql's lines that change nothing about a schema; pg_dump writes the first three. */
const harmless =
  /^\\(?:restrict|unrestrict|connect|c|echo|qecho|warn|encoding|timing|pset|x|q|quit|errverbose|set\s+(?:ON_ERROR_STOP|QUIET|VERBOSITY|ON_ERROR_ROLLBACK|ECHO)\b|\.)/i;

/** The parts of a file, with those of files that it includes (`\i`, `\ir`) in their place. */
export async function readScript(file: string): Promise<FilePart[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new GodwitError("SOURCE_NOT_FOUND", { source: file });
  });
  const parts: FilePart[] = [];
  for (const part of splitScript(text)) {
    if (part.kind === "statement") parts.push({ ...part, file });
    else parts.push(...(await metaCommand(part, file)));
  }
  return parts;
}

async function metaCommand(part: ScriptPart, file: string): Promise<FilePart[]> {
  const include = /^\\(i|ir|include|include_relative)\s+'?(.+?)'?\s*$/.exec(part.text);
  if (include !== null) {
    const relative = include[1] === "ir" || include[1] === "include_relative";
    return readScript(relative ? join(dirname(file), include[2] ?? "") : resolve(include[2] ?? ""));
  }
  if (harmless.test(part.text)) return [];
  throw new GodwitError(
    "SOURCE_META_COMMAND",
    { source: file, command: part.text },
    { file, line: part.line },
  );
}
