import { readFileSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const modulesFolder = `${sep}node_modules${sep}`;

/**
 * The folder of the installed package that a file is in, by its real path; undefined for a project's own files and for
 * packages that are linked from somewhere else: what these contain changes without their version.
 */
export function installedPackage(file: string): string | undefined {
  const end = file.lastIndexOf(modulesFolder);
  if (end < 0) return undefined;
  const start = end + modulesFolder.length;
  const [first = "", second = ""] = file.slice(start).split(sep);
  return file.slice(0, start) + (first.startsWith("@") ? join(first, second) : first);
}

const names = new Map<string, string | undefined>();

/** The name in a package's manifest. */
export function packageName(folder: string): string | undefined {
  if (!names.has(folder)) names.set(folder, nameIn(join(folder, "package.json")));
  return names.get(folder);
}

function nameIn(manifest: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name;
  } catch {
    return undefined;
  }
}

const own = ["godwit", "@godwit/engine", "@godwit/typeorm"];

/** The folder of this package and its neighbours where they are linked, not installed. */
const home = realpathSync(fileURLToPath(new URL("../../..", import.meta.url)));

/** Whether a file is Godwit's own: its version or contents are part of every key. */
export function isGodwits(file: string): boolean {
  const folder = installedPackage(file);
  if (folder !== undefined) return own.includes(packageName(folder) ?? "");
  return ownFolders.some((path) => file.startsWith(path + sep));
}

/** Where Godwit's programs are when they are linked. */
export const ownFolders = ["engine", "typeorm", "cli"].map((name) => join(home, name, "dist", "bundle"));

/** The folders of a path, from the innermost to the root. */
export function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}
