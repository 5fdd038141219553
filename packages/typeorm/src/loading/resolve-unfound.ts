import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type PathConditions, resolveExports } from "resolve-pkg-maps";
import { isTypeScript } from "./module-format.js";
import { existing } from "./resolve.js";

/**
 * The file for what `require` did not find in a TypeScript file: a package's `imports` that name the compiled twin of
 * a source, or a package that opens itself to `import` only, which Node's `require` loads all the same.
 */
export function resolveUnfound(error: unknown, request: string, importer: string): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!isTypeScript(importer)) return undefined;
  if (code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return importOnlyPackage(request, importer);
  const missing =
    code === "MODULE_NOT_FOUND"
      ? /^Cannot find module '(\/[^']*|[A-Za-z]:\\[^']*)'/.exec(message)?.[1]
      : undefined;
  const twin = missing === undefined ? undefined : existing(missing, true);
  return twin === undefined ? undefined : realpathSync(twin);
}

function importOnlyPackage(request: string, importer: string): string | undefined {
  const [, name, subpath] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(request) ?? [];
  if (name === undefined) return undefined;
  for (const folder of createRequire(importer).resolve.paths(name) ?? []) {
    const exported = exportsOf(join(folder, name, "package.json"));
    if (exported === undefined) continue;
    const [found] = resolveExports(exported, subpath ?? "", ["node", "import", "module-sync"]);
    return found === undefined ? undefined : realpathSync(join(folder, name, found));
  }
  return undefined;
}

function exportsOf(manifest: string): PathConditions | undefined {
  try {
    return (JSON.parse(readFileSync(manifest, "utf8")) as { exports?: PathConditions }).exports;
  } catch {
    return undefined;
  }
}
