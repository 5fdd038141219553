import { statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { recordLookup } from "../memory/watch.js";
import { isTypeScript } from "./module-format.js";
import { projectOptions } from "./project-options.js";

/**
 * The file that TypeScript means by a specifier, where Node alone would not find it: `./y.js` that is `y.ts`, no
 * extension, a folder's index, a path alias of the tsconfig. Undefined leaves the specifier to Node.
 */
export function resolveTypeScript(specifier: string, importer: string): string | undefined {
  if (specifier.startsWith("node:") || /[\\/]node_modules[\\/]/.test(importer)) return undefined;
  const fromTypeScript = isTypeScript(importer);
  if (/^\.{1,2}(\/|$)/.test(specifier) || isAbsolute(specifier)) {
    const found = existing(resolve(dirname(importer), specifier), fromTypeScript);
    return fromTypeScript || (found !== undefined && isTypeScript(found)) ? found : undefined;
  }
  for (const candidate of projectOptions(importer).aliases(specifier)) {
    const found = existing(candidate, fromTypeScript);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file behind a path that may lack its extension or name the compiled twin; undefined where there is none. */
export function existing(path: string, preferTypeScript: boolean): string | undefined {
  recordLookup(path);
  const twins = typescriptTwins(path);
  const extended = extensions(preferTypeScript).map((extension) => path + extension);
  const index = extensions(preferTypeScript).map((extension) => join(path, `index${extension}`));
  const isComplete = /\.([mc]?[jt]s|json)$/.test(path);
  const inOrder =
    preferTypeScript && !isComplete
      ? [...extended, path]
      : [...(preferTypeScript ? twins : []), path, ...twins, ...extended];
  return [...inOrder, ...index].find(isFile);
}

/** `y.js` may be `y.ts`, `y.mjs` `y.mts`, `y.cjs` `y.cts`. */
export function typescriptTwins(path: string): readonly string[] {
  return /\.[mc]?js$/.test(path) ? [path.replace(/js$/, "ts")] : [];
}

function extensions(preferTypeScript: boolean): readonly string[] {
  return preferTypeScript
    ? [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"]
    : [".js", ".mjs", ".cjs", ".json", ".ts", ".mts", ".cts"];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
