import { resolve } from "node:path";
import { globSync } from "tinyglobby";
import { compiledTwin, sourceTwin, type TwinFolders, twinFolders } from "./twins.js";

/** Which file of a twin is meant: a TypeScript data source goes with the sources, a compiled one with its like. */
export type TwinPreference = "source" | "compiled";

export interface GlobOptions {
  /** Where relative patterns start: the folder a command runs in. */
  readonly directory: string;
  readonly prefer: TwinPreference;
}

/**
 * The files that patterns match, in the order of the patterns and by name within each, one of each twin. A pattern
 * that names only the other side of the twins (`dist/…/*.js` from a data source in `src`) means this side.
 */
export function expandGlobs(patterns: readonly string[], options: GlobOptions): string[] {
  const twin = options.prefer === "source" ? sourceTwin : compiledTwin;
  const files = patterns.flatMap((pattern) => {
    const found = matches(pattern, options.directory);
    return found.length > 0
      ? found
      : otherSide(pattern, options).flatMap((other) => matches(other, options.directory));
  });
  return [...new Set(files.map((file) => twin(file) ?? file))];
}

function matches(pattern: string, directory: string): string[] {
  return globSync([pattern.replaceAll("\\", "/")], {
    cwd: directory,
    absolute: true,
    expandDirectories: false,
  })
    .filter((file) => /\.[mc]?[jt]s$/.test(file) && !/\.d\.[mc]?ts$/.test(file))
    .map((file) => resolve(file))
    .sort();
}

/** The pattern on the preferred side, for each pair of folders it may lie in. */
function otherSide(pattern: string, { directory, prefer }: GlobOptions): string[] {
  const absolute = resolve(directory, pattern).replaceAll("\\", "/");
  return twinFolders(resolve(directory, "x.js")).flatMap(({ source, compiled }: TwinFolders) => {
    const [from, to] = prefer === "source" ? [compiled, source] : [source, compiled];
    if (!absolute.startsWith(`${from}/`)) return [];
    return [
      to + absolute.slice(from.length).replace(/\.([mc]?)[jt]s$/, prefer === "source" ? ".$1ts" : ".$1js"),
    ];
  });
}
