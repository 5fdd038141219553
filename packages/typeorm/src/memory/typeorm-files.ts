import { installedPackage, packageName } from "./packages.js";
import type { Read } from "./watch.js";

/** The files that are being run, the innermost last. */
const running: string[] = [];

/** Files of an installed TypeORM, and those that were loaded because such a file asked for them. */
const files = new Set<string>();

/** What the files of TypeORM read while they were loaded, by the installed package that did it. */
const reads = new Map<string, Read[]>();

/** Which packages those of TypeORM's files asked for. */
const needs = new Map<string, Set<string>>();

/**
 * Sets a read aside that happens while a file of TypeORM, or of a package that TypeORM itself loads, is being run for the
 * first time. Such files look at the terminal, at DEBUG and at the user's name, and one draws random separators: it goes
 * into colours, log lines and connections. It cannot reach what entities say: a project gets at it only through the
 * package that read it, and where a file that is not TypeORM's asks for that package, `usedBy` brings its reads back.
 * TypeORM's own exports hold none of it (0.3.20 to 1.1). What TypeORM reads when it is called is not set aside.
 */
export function setAside(read: Read): boolean {
  const file = running.at(-1);
  if (file === undefined || !files.has(file)) return false;
  const owner = installedPackage(file) ?? "";
  reads.set(owner, [...(reads.get(owner) ?? []), read]);
  return true;
}

/**
 * Whether a file that asks for another came with TypeORM, or does so while such a file is being run (Node's loader of ES
 * modules is no file).
 */
export function asksForTypeorm(importer: string | undefined): boolean {
  return [importer, running.at(-1)].some((file) => file !== undefined && files.has(file));
}

/** Runs a file, which `importer` asked for, for the first time. */
export function firstRun<T>(file: string, importer: string | undefined, run: () => T): T {
  const owner = installedPackage(file);
  if (owner !== undefined && (isTypeorm(owner) || asksForTypeorm(importer))) {
    files.add(file);
  }
  running.push(file);
  try {
    return run();
  } finally {
    running.pop();
  }
}

/** The file that is being run. */
export function runningFile(): string | undefined {
  return running.at(-1);
}

/**
 * Says that a file asks for another. Where a file that is not TypeORM's asks for a package that came with it, the answer
 * is what that package and those that it needs had read: a project can get at it then.
 */
export function usedBy(importer: string | undefined, file: string): readonly Read[] {
  const owner = installedPackage(file);
  if (owner === undefined) return [];
  if (asksForTypeorm(importer)) {
    const from = installedPackage(importer ?? "") ?? "";
    needs.set(from, (needs.get(from) ?? new Set()).add(owner));
    return [];
  }
  return isTypeorm(owner) ? [] : [...neededBy(owner)].flatMap((folder) => reads.get(folder) ?? []);
}

/** A package and all that it needs. */
function neededBy(folder: string, seen = new Set<string>()): Set<string> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  for (const one of needs.get(folder) ?? []) neededBy(one, seen);
  return seen;
}

function isTypeorm(folder: string): boolean {
  return packageName(folder) === "typeorm";
}
