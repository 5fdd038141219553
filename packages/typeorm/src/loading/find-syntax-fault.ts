import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { GodwitError } from "@godwit/engine";
import { parser } from "../syntax/oxc.js";
import { isTypeScript } from "./module-format.js";
import { existing, resolveTypeScript } from "./resolve.js";
import { syntaxError } from "./syntax-error.js";

/**
 * The first file with a syntax error among those an ES module imports by path. Node's own SyntaxError for an ES
 * module does not tell its file.
 */
export function findSyntaxFault(file: string, seen = new Set<string>()): GodwitError | undefined {
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const { errors, module } = parser().parseSync(file, source);
  const fault = errors[0];
  if (fault !== undefined) return syntaxError(file, source, fault.message, fault.labels[0]?.start ?? 0);
  for (const { moduleRequest } of [
    ...module.staticImports,
    ...module.staticExports.flatMap(({ entries }) => entries),
  ]) {
    const imported = moduleRequest === null ? undefined : importedFile(moduleRequest.value, file);
    if (imported === undefined || seen.has(imported)) continue;
    const found = findSyntaxFault(imported, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function importedFile(specifier: string, importer: string): string | undefined {
  const found = resolveTypeScript(specifier, importer);
  if (found !== undefined) return /\.[mc]?[jt]s$/.test(found) ? found : undefined;
  return specifier.startsWith(".")
    ? existing(resolve(dirname(importer), specifier), isTypeScript(importer))
    : undefined;
}
