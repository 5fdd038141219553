import Module, { isBuiltin } from "node:module";
import { dirname, isAbsolute, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { rememberFoundModules } from "../loading/found-modules.js";
import { isTypeScript, moduleFormat } from "../loading/module-format.js";
import { installedPackage, isGodwits } from "./packages.js";
import { asksForTypeorm, firstRun, usedBy } from "./typeorm-files.js";
import { isWatching, record, recordLookup, recordRead, unheld, unwatched } from "./watch.js";
import { guardBuiltin } from "./watch-builtins.js";

interface LoadedModule extends Module {
  _compile(code: string, path: string, ...rest: unknown[]): unknown;
}

/** The parts of Node's loader that are watched, and those that a project may replace by its own. */
interface CommonJsLoader {
  _load(request: string, parent: LoadedModule | undefined, ...rest: unknown[]): unknown;
  _resolveFilename(request: string, parent: LoadedModule | undefined, ...rest: unknown[]): string;
  _cache: Record<string, unknown>;
  _extensions: Record<string, unknown>;
  _findPath: unknown;
  _nodeModulePaths: unknown;
  prototype: LoadedModule & { load(path: string): unknown };
}

const loader = Module as unknown as CommonJsLoader;

/** Traces what `require` looks for and runs. */
export function watchModules(): void {
  rememberFoundModules();
  watchLoads();
  watchResolution();
  const { load, _compile: compile } = loader.prototype;
  loader.prototype.load = function (path) {
    if (!isWatching()) return load.call(this, path);
    const importer = (this as { readonly parent?: LoadedModule | null }).parent?.filename;
    return firstRun(path, importer, () => {
      recordModule(path);
      return load.call(this, path);
    });
  };
  loader.prototype._compile = function (code, path, ...rest) {
    if (isWatching() && importsByItself(code, path)) unheld(`import() in ${path}`);
    return compile.call(this, code, path, ...rest);
  };
  noteLoader();
}

/** A plain `import()` goes past everything that is watched here; TypeScript and Godwit itself have none of a project's. */
function importsByItself(code: string, path: string): boolean {
  return !isTypeScript(path) && !isGodwits(path) && /\bimport\s*\(/.test(code);
}

function watchLoads(): void {
  const load = loader._load;
  loader._load = function (request, parent, ...rest) {
    const loaded = load.call(this, request, parent, ...rest);
    if (isWatching() && isBuiltin(request)) guardBuiltin(request.replace(/^node:/, ""), loaded);
    return loaded;
  };
}

function watchResolution(): void {
  const resolveFilename = loader._resolveFilename;
  loader._resolveFilename = function (request, parent, ...rest) {
    if (!isWatching()) return resolveFilename.call(this, request, parent, ...rest);
    const importer = parent?.filename ?? undefined;
    if (importer !== undefined) recordRequest(request, importer);
    const found = resolveFilename.call(this, request, parent, ...rest);
    recordUse(found, importer);
    return found;
  };
}

function recordRequest(request: string, importer: string): void {
  if (isBuiltin(request)) return;
  const folder = dirname(importer);
  if (/^\.{1,2}(\/|$)/.test(request) || isAbsolute(request)) {
    if (installedPackage(importer) === undefined) recordLookup(resolve(folder, request));
    return;
  }
  const [, name] = /^((?:@[^/]+\/)?[^/]+)/.exec(request) ?? [];
  record((trace) => trace.packages.add(`${folder}\0${name}`));
  // Its defaults are the connection's: a run that does not load the project would connect without them.
  if (/^pg(-|$)/.test(name ?? "") && !asksForTypeorm(importer)) unheld(`${name}, required by ${importer}`);
}

/** What ran before the trace began has been read without being watched. */
function recordUse(file: string, importer: string | undefined): void {
  for (const read of usedBy(importer, file)) recordRead(read);
  if (!isAbsolute(file) || !(file in loader._cache) || isGodwits(file)) return;
  if (asksForTypeorm(importer)) return;
  record((trace) => {
    if (!trace.modules.has(file)) trace.unheld.add(`${file}, loaded before`);
  });
}

function recordModule(path: string): void {
  record((trace) => trace.modules.add(path));
  if (isGodwits(path)) return;
  if (path.endsWith(".node")) unheld(`the native addon ${path}`);
  const isEsModule = unwatched(
    () => !isTypeScript(path) && /js$/.test(path) && moduleFormat(path) === "module",
  );
  if (isEsModule) unheld(`the ES module ${path}`);
}

let ours: readonly unknown[] = [];

/** Notes that the loader is now as Godwit made it. */
export function noteLoader(): void {
  ours = loaderParts();
}

/** Whether the project has put something of its own in the place of parts of Node's loader. */
export function isLoaderOurs(): boolean {
  return isDeepStrictEqual(loaderParts(), ours);
}

function loaderParts(): readonly unknown[] {
  const { _load, _resolveFilename, _findPath, _nodeModulePaths, _extensions, prototype } = loader;
  const { load, _compile, require } = prototype;
  return [
    _load,
    _resolveFilename,
    _findPath,
    _nodeModulePaths,
    load,
    _compile,
    require,
    ...Object.values(_extensions),
  ];
}
