import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { GodwitError } from "@godwit/engine";
import { unheld, watched } from "../memory/watch.js";
import { rememberDecorators } from "./decorator-storage.js";
import { displayPath } from "./display-path.js";
import { loadError } from "./load-error.js";
import { isTypeScript, moduleFormat } from "./module-format.js";
import { projectOptions } from "./project-options.js";
import {
  flushCompiled,
  importsAreRegistered,
  registerTypeScript,
  registerTypeScriptImports,
} from "./register.js";
import { sourceTwin } from "./twins.js";

export interface LoadOptions {
  /** Holds `.godwit/cache`; relative paths start here. */
  readonly projectDirectory: string;
}

/** What a module exports, by name. */
export type ModuleNamespace = Readonly<Record<string, unknown>>;

/**
 * Runs a JavaScript or TypeScript module and gives its exports. A module runs once a process, whoever asks. Errors:
 * FILE_MISSING, SYNTAX_ERROR, MODULE_NOT_FOUND, MODULE_THROWS.
 */
export async function loadModule(path: string, options: LoadOptions): Promise<ModuleNamespace> {
  return (await loadModules([path], options))[0]!;
}

/** As `loadModule` for several files, in the order given. */
export async function loadModules(
  paths: readonly string[],
  options: LoadOptions,
): Promise<ModuleNamespace[]> {
  registerTypeScript(options.projectDirectory);
  const files = paths.map((path) => resolve(options.projectDirectory, path));
  try {
    return await watched(() => loadFiles(files, options));
  } finally {
    await flushCompiled();
  }
}

async function loadFiles(files: readonly string[], options: LoadOptions): Promise<ModuleNamespace[]> {
  const loaded: ModuleNamespace[] = [];
  for (const file of files) loaded.push(await loadFile(file, options));
  return loaded;
}

async function loadFile(file: string, options: LoadOptions): Promise<ModuleNamespace> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new GodwitError("FILE_MISSING", { path: displayPath(file) }, { file });
  }
  const esm = moduleFormat(file) === "module";
  try {
    if (!esm || (isTypeScript(file) && !importsAreRegistered())) return await requireFile(file, options);
    return await importFile(file, options);
  } catch (error) {
    throw loadError(error, file);
  }
}

/**
 * TypeScript is required also where its package runs it as ES modules: that costs a third of what Node's loader of ES
 * modules costs with hooks. Only a file that awaits at its top is imported, and all that is loaded after it.
 */
async function requireFile(file: string, options: LoadOptions): Promise<ModuleNamespace> {
  const forget = rememberDecorators();
  try {
    return createRequire(file)(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_REQUIRE_ASYNC_MODULE") throw error;
    forget();
    unheld(`the ES module ${file}`);
    registerTypeScriptImports(options.projectDirectory);
    return import(pathToFileURL(file).href);
  }
}

/** Hooks slow down every import of the process, so JavaScript goes without them where it imports no TypeScript. */
async function importFile(file: string, options: LoadOptions): Promise<ModuleNamespace> {
  unheld(`the ES module ${file}`);
  if (isTypeScript(file) || mayImportTypeScript(file)) registerTypeScriptImports(options.projectDirectory);
  return import(pathToFileURL(file).href);
}

/** JavaScript that people write beside TypeScript; not what was compiled from it, nor what packages ship. */
function mayImportTypeScript(file: string): boolean {
  if (/[\\/]node_modules[\\/]/.test(file)) return false;
  return projectOptions(file).tsconfig !== undefined && sourceTwin(file) === undefined;
}
