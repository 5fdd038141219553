import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GodwitError } from "@godwit/engine";
import { parser } from "../syntax/oxc.js";
import { compile } from "./compile.js";
import { displayPath } from "./display-path.js";
import { findSyntaxFault } from "./find-syntax-fault.js";
import { isTypeScript } from "./module-format.js";
import { sourcePosition, userPosition } from "./source-position.js";
import { syntaxError } from "./syntax-error.js";
import { threadFault } from "./thread-fault.js";

/** The coded error for whatever loading `file` threw. */
export function loadError(error: unknown, file: string): GodwitError {
  if (error instanceof GodwitError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return (
    faultOfThread(message) ??
    missingModule(error, message) ??
    (error instanceof SyntaxError ? (faultOfSyntax(error) ?? findSyntaxFault(file)) : undefined) ??
    thrown(error, message, file)
  );
}

function faultOfThread(message: string): GodwitError | undefined {
  if (!message.includes(threadFault)) return undefined;
  const path = message.slice(message.indexOf(threadFault) + threadFault.length).split("\n")[0]!;
  try {
    compile(path, readFileSync(path, "utf8"), "module");
  } catch (error) {
    if (error instanceof GodwitError) return error;
  }
  return undefined;
}

function missingModule(error: unknown, message: string): GodwitError | undefined {
  const { code, requireStack } = error as { code?: string; requireStack?: string[] };
  if (code !== "MODULE_NOT_FOUND" && code !== "ERR_MODULE_NOT_FOUND") return undefined;
  const named = /Cannot find (?:module|package) '([^']*)'(?: imported from (.*))?/.exec(message);
  const importer = requireStack?.[0] ?? named?.[2]?.split("\n")[0];
  if (named === null || importer === undefined) return undefined;
  const from = importer.startsWith("file:") ? fileURLToPath(importer) : importer;
  const wanted = named[1]!.startsWith("/") ? displayPath(named[1]!) : named[1]!;
  return new GodwitError(
    "MODULE_NOT_FOUND",
    { module: wanted, importer: displayPath(from) },
    { file: from },
    error,
  );
}

/** A SyntaxError's stack starts with the place, not with a frame: `path:line`, the line, a caret. */
function faultOfSyntax(error: SyntaxError): GodwitError | undefined {
  const head = /^((?:file:\/\/)?[^\n]*?):(\d+)\n([^\n]*)\n( *)\^/.exec(error.stack ?? "");
  if (head === null) return undefined;
  const isUrl = head[1]!.startsWith("file:");
  const file = isUrl ? fileURLToPath(head[1]!) : head[1]!;
  const source = readFileSync(file, "utf8");
  if (!isTypeScript(file)) {
    const fault = parser().parseSync(file, source).errors[0];
    if (fault !== undefined) return syntaxError(file, source, fault.message, fault.labels[0]?.start ?? 0);
  }
  const compiled = { file, line: Number(head[2]), column: head[4]!.length + 1 };
  const { line, column } = sourcePosition(compiled, isUrl ? "module" : "commonjs");
  const offset = source
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, text) => sum + text.length + 1, column - 1);
  return syntaxError(file, source, error.message, offset);
}

function thrown(error: unknown, reason: string, file: string): GodwitError {
  const position = userPosition(error);
  const at = position === undefined ? displayPath(file) : `${displayPath(position.file)}:${position.line}`;
  const place = { file: position?.file ?? file, ...(position === undefined ? {} : { line: position.line }) };
  return new GodwitError("MODULE_THROWS", { file: displayPath(file), at, reason }, place, error);
}
