import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { fileURLToPath } from "node:url";
import { compiler } from "../syntax/oxc.js";
import { transform } from "./compile.js";
import { isTypeScript, type ModuleFormat } from "./module-format.js";

/** A place in a file as its author sees it; line and column are 1-based. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Where in the user's own files an error was thrown: the innermost frame of its stack that is neither Node's nor a
 * package's, in terms of the TypeScript source.
 */
export function userPosition(error: unknown): SourcePosition | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const [, location, line, column] of stack.matchAll(frame)) {
    const isUrl = location!.startsWith("file:");
    const file = isUrl ? fileURLToPath(location!) : location!;
    if (foreign.test(file)) continue;
    return sourcePosition(
      { file, line: Number(line), column: Number(column) },
      isUrl ? "module" : "commonjs",
    );
  }
  return undefined;
}

const frame = /^ {4}at (?:.*?\()?((?:file:\/\/|\/|[A-Za-z]:\\)[^()\n]*?):(\d+):(\d+)\)?$/gm;
const foreign = /[\\/]node_modules[\\/]|[\\/]packages[\\/]typeorm[\\/](?:src|dist)[\\/]loading[\\/]/;

/** The place in the source for a place in what was compiled from it. Maps are made here, when something failed. */
export function sourcePosition(compiled: SourcePosition, format: ModuleFormat): SourcePosition {
  if (!isTypeScript(compiled.file)) return compiled;
  const first = transform(compiled.file, readFileSync(compiled.file, "utf8"), true);
  const inModule =
    format === "module"
      ? compiled
      : through(
          compiler().moduleRunnerTransformSync(`${compiled.file}.js`, first.code, { sourcemap: true }).map,
          compiled,
        );
  return through(first.map, inModule);
}

function through(map: object | undefined, position: SourcePosition): SourcePosition {
  if (map === undefined) return position;
  const found = new SourceMap(map as SourceMapPayload).findEntry(position.line - 1, position.column - 1);
  if (!("originalLine" in found)) return position;
  return { file: position.file, line: found.originalLine + 1, column: found.originalColumn + 1 };
}
