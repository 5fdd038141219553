import { readFileSync } from "node:fs";
import Module from "node:module";
import { unwatched } from "../memory/watch.js";
import { noteLoader } from "../memory/watch-modules.js";
import type { CompileCache } from "./compile-cache.js";
import { rememberFoundModules } from "./found-modules.js";
import { isTypeScript, moduleFormat, typescriptExtensions } from "./module-format.js";
import { resolveTypeScript } from "./resolve.js";
import { resolveUnfound } from "./resolve-unfound.js";

interface NodeModule extends Module {
  _compile(code: string, path: string, format: "commonjs"): unknown;
}

/** The loader behind `require`, which Node keeps open for exactly this though it types none of it. */
interface CommonJsLoader {
  _extensions: Record<string, (module: NodeModule, path: string) => void>;
  _resolveFilename(request: string, parent: { filename?: string } | undefined, ...rest: unknown[]): string;
}

/** Lets `require` of this process find and compile TypeScript. Call it once. */
export function hookRequire(cache: CompileCache): void {
  rememberFoundModules();
  const loader = Module as unknown as CommonJsLoader;
  for (const extension of typescriptExtensions) {
    loader._extensions[extension] = (module, path) => {
      const format = moduleFormat(path) === "module" ? "commonjs-from-module" : "commonjs";
      const code = unwatched(() => cache.compiled(path, readFileSync(path, "utf8"), format));
      module._compile(code, path, "commonjs");
    };
  }
  const resolveFilename = loader._resolveFilename;
  loader._resolveFilename = function (request, parent, ...rest) {
    const importer = parent?.filename;
    if (typeof importer !== "string") return resolveFilename.call(this, request, parent, ...rest);
    // What JavaScript means by a path of its own, Node says first.
    const first =
      isTypeScript(importer) || !/^[./]/.test(request) ? resolveTypeScript(request, importer) : undefined;
    try {
      return resolveFilename.call(this, first ?? request, parent, ...rest);
    } catch (error) {
      const instead = resolveTypeScript(request, importer) ?? resolveUnfound(error, request, importer);
      if (instead === undefined || instead === first) throw error;
      return instead;
    }
  };
  noteLoader();
}
