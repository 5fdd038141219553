import Module from "node:module";

interface Importer {
  readonly path: string;
}

interface ModuleLoader {
  _resolveFilename(request: string, parent: Importer | null | undefined, ...rest: unknown[]): string;
  _cache: Record<string, unknown>;
}

let isRemembering = false;

/**
 * Lets `require` look once for a module that many files of a folder ask for. Node does so only for the request by which
 * a module was loaded first. An answer holds as Node's own do: while the module is loaded. What else wraps Node's loader
 * comes after this, and sees every request.
 */
export function rememberFoundModules(): void {
  if (isRemembering) return;
  isRemembering = true;
  const loader = Module as unknown as ModuleLoader;
  const resolveFilename = loader._resolveFilename;
  const known = new Map<string, string>();
  loader._resolveFilename = function (request, parent, ...rest) {
    // Told that it is the main module, or to search elsewhere.
    const isUsual = typeof parent?.path === "string" && !rest.some(Boolean);
    if (!isUsual) return resolveFilename.call(this, request, parent, ...rest);
    const key = `${parent.path}\0${request}`;
    const before = known.get(key);
    if (before !== undefined && before in loader._cache) return before;
    const found = resolveFilename.call(this, request, parent, ...rest);
    known.set(key, found);
    return found;
  };
}
