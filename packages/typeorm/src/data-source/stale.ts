import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { GodwitError } from "@godwit/engine";
import type { DataSourceOptions } from "typeorm";
import { displayPath } from "../loading/display-path.js";
import { expandGlobs } from "../loading/expand-globs.js";
import { isTypeScript } from "../loading/module-format.js";
import { projectOptions } from "../loading/project-options.js";
import { compiledTwin, isInside, sourceTwin, twinFolders } from "../loading/twins.js";
import { patternsOf } from "./listed.js";

/**
 * Refuses a compiled data source when a source file changed since the build, or one that its patterns mean was never
 * built: the command would compare or run yesterday's program. DATA_SOURCE_STALE names the files and the command.
 */
export function refuseStale(file: string, options: DataSourceOptions, projectDirectory: string): void {
  if (isTypeScript(file) || sourceTwin(file) === undefined) return;
  const builtAt = buildTime(file);
  const stale = [...changedSources(file, builtAt), ...unbuiltSources(options, projectDirectory)];
  if (stale.length === 0) return;
  const sources = stale.slice(0, 3).map(displayPath);
  if (stale.length > 3) sources.push(`${stale.length - 3} more`);
  throw new GodwitError(
    "DATA_SOURCE_STALE",
    { compiled: displayPath(file), sources, build: buildCommand(projectDirectory) },
    { file },
  );
}

/** Sources newer than their compiled twin and than the build's own record, in the folder pair of the data source. */
function changedSources(file: string, builtAt: number): string[] {
  const pair = twinFolders(file).find(
    ({ source, compiled }) => isInside(file, compiled) && sourceIn(source, compiled, file),
  );
  if (pair === undefined) return [];
  return filesIn(pair.source, pair.compiled)
    .filter((source) => isTypeScript(source))
    .filter((source) => {
      const twin = compiledTwin(source);
      return twin !== undefined && changedAt(source) > Math.max(changedAt(twin), builtAt);
    });
}

function sourceIn(source: string, compiled: string, file: string): boolean {
  return sourceTwin(file) === join(source, file.slice(compiled.length)).replace(/js$/, "ts");
}

function filesIn(folder: string, except: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === "node_modules" || entry.name.startsWith(".") || path === except) return [];
    return entry.isDirectory() ? filesIn(path, except) : [path];
  });
}

function unbuiltSources(options: DataSourceOptions, projectDirectory: string): string[] {
  const patterns = [...patternsOf(options.entities), ...patternsOf(options.migrations)];
  const sources = expandGlobs(patterns, { directory: projectDirectory, prefer: "source" }).filter(
    isTypeScript,
  );
  return sources.filter((source) => compiledTwin(source) === undefined);
}

/** When an incremental build last recorded its state: such a build leaves unchanged outputs as they are. */
function buildTime(file: string): number {
  const { tsconfig } = projectOptions(file);
  if (tsconfig === undefined) return 0;
  const { tsBuildInfoFile, outDir } = tsconfig.config.compilerOptions ?? {};
  const folder = dirname(tsconfig.path);
  const name = "tsconfig.tsbuildinfo";
  const candidates = [tsBuildInfoFile ?? name, ...(outDir === undefined ? [] : [join(outDir, name)])];
  return Math.max(0, ...candidates.map((path) => changedAt(join(folder, path))));
}

/** In milliseconds; 0 for a file that is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function buildCommand(projectDirectory: string): string {
  try {
    const json: unknown = JSON.parse(readFileSync(join(projectDirectory, "package.json"), "utf8"));
    return (json as { scripts?: { build?: string } }).scripts?.build === undefined
      ? "npx tsc"
      : "npm run build";
  } catch {
    return "npx tsc";
  }
}
