import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { GodwitError } from "@godwit/engine";
import { displayPath } from "./display-path.js";
import { loadError } from "./load-error.js";
import { moduleFormat } from "./module-format.js";
import { flushCompiled, registerTypeScript, registerTypeScriptImports } from "./register.js";

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
  const loaded: ModuleNamespace[] = [];
  try {
    for (const path of paths) loaded.push(await loadFile(resolve(options.projectDirectory, path), options));
  } finally {
    await flushCompiled();
  }
  return loaded;
}

async function loadFile(file: string, { projectDirectory }: LoadOptions): Promise<ModuleNamespace> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new GodwitError("FILE_MISSING", { path: displayPath(file) }, { file });
  }
  const esm = moduleFormat(file) === "module";
  if (esm) registerTypeScriptImports(projectDirectory);
  try {
    return esm ? await importFile(file) : await requireFile(file);
  } catch (error) {
    throw loadError(error, file);
  }
}

async function requireFile(file: string): Promise<ModuleNamespace> {
  try {
    return createRequire(file)(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_REQUIRE_ASYNC_MODULE") return importFile(file);
    throw error;
  }
}

function importFile(file: string): Promise<ModuleNamespace> {
  return import(pathToFileURL(file).href);
}
