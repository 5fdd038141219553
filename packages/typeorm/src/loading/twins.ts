import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isTypeScript } from "./module-format.js";
import { projectOptions } from "./project-options.js";

/** Folders of a project whose files are one another's twins: TypeScript and what it is compiled to. */
export interface TwinFolders {
  readonly source: string;
  readonly compiled: string;
}

/**
 * The TypeScript file that a compiled one was made from, by `rootDir` and `outDir` of the tsconfig, or `src` and
 * `dist` without; undefined where there is none.
 */
export function sourceTwin(compiledFile: string): string | undefined {
  if (isTypeScript(compiledFile)) return undefined;
  return twinFolders(compiledFile)
    .filter(({ compiled }) => isInside(compiledFile, compiled))
    .map(({ source, compiled }) => join(source, relative(compiled, compiledFile)).replace(/js$/, "ts"))
    .find((file) => existsSync(file));
}

/** The compiled file of a TypeScript one; undefined where it has not been compiled. */
export function compiledTwin(sourceFile: string): string | undefined {
  return compiledTwinPaths(sourceFile).find((file) => existsSync(file));
}

/** Where the compiled file of a TypeScript one may lie, likeliest first. */
export function compiledTwinPaths(sourceFile: string): readonly string[] {
  if (!isTypeScript(sourceFile)) return [];
  return twinFolders(sourceFile)
    .filter(({ source, compiled }) => isInside(sourceFile, source) && !isInside(sourceFile, compiled))
    .map(({ source, compiled }) => join(compiled, relative(source, sourceFile)).replace(/ts$/, "js"));
}

const foldersByDirectory = new Map<string, readonly TwinFolders[]>();

/** The pairs of folders that the project of a file may have, the most specific first. */
export function twinFolders(file: string): readonly TwinFolders[] {
  const directory = dirname(file);
  const known = foldersByDirectory.get(directory);
  if (known !== undefined) return known;
  const folders = foldersOf(file);
  foldersByDirectory.set(directory, folders);
  return folders;
}

function foldersOf(file: string): readonly TwinFolders[] {
  const { tsconfig } = projectOptions(file);
  const project = tsconfig === undefined ? packageFolder(file) : dirname(tsconfig.path);
  const { rootDir, outDir } = tsconfig?.config.compilerOptions ?? {};
  const sources = rootDir === undefined ? ["src", "."] : [rootDir];
  const compiled = outDir === undefined ? ["dist", "build"] : [outDir];
  return sources.flatMap((source) =>
    compiled.map((folder) => ({ source: resolve(project, source), compiled: resolve(project, folder) })),
  );
}

function packageFolder(file: string): string {
  const directory = dirname(file);
  const parent = dirname(directory);
  return parent === directory || existsSync(join(directory, "package.json"))
    ? directory
    : packageFolder(directory);
}

export function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && resolve(folder, path) === file;
}
