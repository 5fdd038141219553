import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { commonJsFacade } from "./commonjs-facade.js";
import type { CompileCache } from "./compile-cache.js";
import { isTypeScript, moduleFormat } from "./module-format.js";
import { existing, resolveTypeScript } from "./resolve.js";

/** The URL of the TypeScript file an `import` means, or undefined: then Node resolves it. */
export function resolveImport(specifier: string, parentUrl: string | undefined): string | undefined {
  if (!parentUrl?.startsWith("file:")) return undefined;
  const wanted = specifier.startsWith("file:") ? fileURLToPath(specifier) : specifier;
  const found = resolveTypeScript(wanted, fileURLToPath(parentUrl));
  return found === undefined ? undefined : pathToFileURL(realpathSync(found)).href;
}

/** Where Node found no file (a package's `imports` that names the compiled twin, say), the TypeScript twin of it. */
export function resolveMissing(error: unknown): string | undefined {
  const { code, url } = error as { code?: string; url?: string };
  if (code !== "ERR_MODULE_NOT_FOUND" || !url?.startsWith("file:")) return undefined;
  const twin = existing(fileURLToPath(url), true);
  return twin === undefined ? undefined : pathToFileURL(realpathSync(twin)).href;
}

export interface LoadedSource {
  readonly format: "module";
  readonly source: string;
  readonly shortCircuit: true;
}

/** The JavaScript of a TypeScript file or of JSON imported without an attribute; undefined: Node loads it. */
export function loadImport(
  url: string,
  attributes: Readonly<Record<string, string | undefined>>,
  cache: CompileCache,
): LoadedSource | undefined {
  if (!url.startsWith("file:")) return undefined;
  const path = fileURLToPath(url);
  const answer = (source: string): LoadedSource => ({ format: "module", source, shortCircuit: true });
  if (path.endsWith(".json") && attributes.type === undefined) {
    return answer(`export default ${readFileSync(path, "utf8")}`);
  }
  if (!isTypeScript(path)) return undefined;
  const source = readFileSync(path, "utf8");
  return answer(
    moduleFormat(path) === "module" ? cache.compiled(path, source, "module") : commonJsFacade(path, source),
  );
}
