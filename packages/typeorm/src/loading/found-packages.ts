import Module from "node:module";

type FindPath = (request: string, paths: readonly string[] | undefined, ...rest: unknown[]) => string | false;

interface PathLoader {
  _findPath: FindPath;
  _cache: Record<string, unknown>;
}

/**
 * Lets `require` look once for a package that many files of a folder ask for. Node keeps what it found by a path, and
 * what it found in a package without `exports`; where there are `exports` it reads them for every file anew. An answer
 * holds as Node's own do: while the file found is loaded.
 */
export function rememberFoundPackages(): void {
  const loader = Module as unknown as PathLoader;
  const findPath = loader._findPath;
  const known = new Map<string, string>();
  loader._findPath = function (request, paths, ...rest) {
    if (/^[./]/.test(request) || !paths) return findPath.call(this, request, paths, ...rest);
    const key = [request, ...rest.map(asText), ...paths].join("\0");
    const before = known.get(key);
    if (before !== undefined && before in loader._cache) return before;
    const found = findPath.call(this, request, paths, ...rest);
    if (found !== false) known.set(key, found);
    return found;
  };
}

/** Whether it is the main module, and the conditions under which a package exports files. */
function asText(option: unknown): string {
  return option instanceof Set ? [...option].join() : String(option);
}
