import { statSync } from "node:fs";
import Module from "node:module";
import { basename, dirname, join } from "node:path";
import { expandGlobs } from "../loading/expand-globs.js";
import { tsconfigFiles } from "../loading/project-options.js";
import {
  changedAt,
  type Digest,
  fileDigest,
  folderDigest,
  keyedDigest,
  keyedFileDigest,
  realPath,
  textDigest,
} from "./digests.js";
import { foldersAbove, installedPackage, isGodwits } from "./packages.js";
import type { GlobSearch, Trace } from "./trace.js";

type Held = readonly (readonly [name: string, digest: Digest])[];

/** Everything that what was remembered depends on, as it was. */
export interface Evidence {
  /** Contents of the project's own modules, and of manifests and tsconfigs, there or not. */
  readonly files: Held;
  /** The names in folders in which a module was looked for by its path. */
  readonly folders: Held;
  /** Where the folders of packages lead, in each node_modules in which one is looked for. */
  readonly links: Held;
  readonly searches: readonly { readonly search: GlobSearch; readonly found: Digest }[];
  /** `.env` files, keyed with the salt. */
  readonly environmentFiles: Held;
  /** Variables of the environment, keyed with the salt; the name "" stands for all of them. */
  readonly variables: Held;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment at each point from which project code ran. */
export type Environments = readonly Environment[];

/** The project's own modules of a trace: those that are not part of an installed package. */
export function ownModules({ modules }: Trace): string[] {
  return [...modules].filter((file) => installedPackage(file) === undefined && !isGodwits(file));
}

/** What a trace depends on, as it is now. */
export function gather(trace: Trace, environments: Environments, salt: string): Evidence {
  const modules = ownModules(trace);
  const variables = trace.allVariables ? ["", ...trace.variables] : [...trace.variables];
  return {
    files: held(new Set([...modules, ...manifests(trace, modules), ...tsconfigFiles()]), fileDigest),
    folders: held(foldersOf(trace, modules), folderDigest),
    links: held(linksOf(trace), realPath),
    searches: trace.searches.map((search) => ({ search, found: foundDigest(search) })),
    environmentFiles: held(trace.environmentFiles, (path) => keyedFileDigest(path, salt)),
    variables: held(variables, (name) => variableDigest(name, environments, salt)),
  };
}

/** The first thing that is no longer as it was; undefined: all of it is. */
export function firstDifference(
  evidence: Evidence,
  environments: Environments,
  salt: string,
): string | undefined {
  const { files, folders, links, searches, environmentFiles, variables } = evidence;
  return (
    differing(variables, (name) => variableDigest(name, environments, salt)) ??
    differing(links, realPath) ??
    differing(folders, folderDigest) ??
    differing(files, fileDigest) ??
    differing(environmentFiles, (path) => keyedFileDigest(path, salt)) ??
    searches.find(({ search, found }) => foundDigest(search) !== found)?.search.patterns.join()
  );
}

/**
 * Whether nothing that evidence was taken of has changed since a moment: what was run is then what was digested. The
 * clock of a file system may be some milliseconds behind.
 */
export function isSettled({ files, folders, environmentFiles }: Evidence, since: number): boolean {
  const paths = [...files, ...folders, ...environmentFiles].map(([path]) => path);
  return paths.every((path) => changedAt(path) < since - 20);
}

function held(names: Iterable<string>, digest: (name: string) => Digest): Held {
  return [...names].map((name) => [name, digest(name)]);
}

function differing(known: Held, digest: (name: string) => Digest): string | undefined {
  return known.find(([name, before]) => digest(name) !== before)?.[0];
}

/** The manifests of installed packages, and all that lie or might lie above the project's own modules. */
function manifests({ modules }: Trace, own: readonly string[]): string[] {
  const installed = [...modules].flatMap((file) => installedPackage(file) ?? []);
  const above = new Set(own.map((file) => dirname(file)).flatMap(foldersAboveOnce()));
  return [
    ...[...new Set(installed)].map((folder) => join(folder, "package.json")),
    ...[...above].flatMap((folder) => [join(folder, "package.json"), join(folder, "tsconfig.json")]),
  ];
}

/** `foldersAbove` for many files, each folder asked for once. */
function foldersAboveOnce(): (folder: string) => readonly string[] {
  const seen = new Set<string>();
  return (folder) => {
    if (seen.has(folder)) return [];
    seen.add(folder);
    return foldersAbove(folder);
  };
}

/** The folders of the modules and of what was looked for, which may be a folder itself. */
function foldersOf({ lookups }: Trace, modules: readonly string[]): Set<string> {
  const folders = new Set([...modules, ...lookups].map((path) => dirname(path)));
  for (const path of lookups) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) folders.add(path);
  }
  return folders;
}

/** Each place where a package is looked for that was asked for (Node's manual, "Loading from node_modules folders"). */
function linksOf({ packages }: Trace): Set<string> {
  const paths = new Set<string>();
  const { globalPaths } = Module as unknown as { readonly globalPaths: readonly string[] };
  for (const asked of packages) {
    const [folder = "", name = ""] = asked.split("\0");
    for (const above of foldersAbove(folder)) {
      if (basename(above) !== "node_modules") paths.add(join(above, "node_modules", name));
    }
    for (const path of globalPaths) paths.add(join(path, name));
  }
  return paths;
}

function foundDigest(search: GlobSearch): Digest {
  return textDigest(expandGlobs(search.patterns, search).join("\n"));
}

function variableDigest(name: string, environments: Environments, salt: string): Digest {
  const values = environments.map((environment) =>
    name === "" ? Object.entries(environment).sort(byName) : (environment[name] ?? null),
  );
  return keyedDigest(`${name}\0${JSON.stringify(values)}`, salt);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
