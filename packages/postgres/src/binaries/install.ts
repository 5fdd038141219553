import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publicFolder } from "../user/private-folder.js";
import { type ServerUser, serverUser } from "../user/server-user.js";
import { type BinaryPackage, findBinaryPackage } from "./find.js";
import { linkLibraries } from "./links.js";

/** PostgreSQL's programs, ready to be started by this process (as root: by the server's user). */
export interface Binaries {
  readonly directory: string;
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs of a major and makes them usable: library links are created, and where the package's folder cannot
 * be written, or the server's user cannot read it (a home folder of root), the programs are copied once to a folder
 * that it can read. `from` are files or folders to resolve the package from, before this package itself.
 */
export function installBinaries(major: number, from: readonly string[] = []): Binaries {
  const found = findBinaryPackage(major, [...from, fileURLToPath(import.meta.url)]);
  const user = serverUser();
  return usableInPlace(found, user) ?? copied(found);
}

function usableInPlace(found: BinaryPackage, user: ServerUser | undefined): Binaries | undefined {
  const binaries = inDirectory(found.directory, found.version);
  if (runs(binaries, user)) return binaries;
  try {
    linkLibraries(found.directory);
  } catch {
    return undefined;
  }
  return runs(binaries, user) ? binaries : undefined;
}

function runs(binaries: Binaries, user: ServerUser | undefined): boolean {
  return spawnSync(binaries.postgres, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

function copied(found: BinaryPackage): Binaries {
  const target = join(copyFolder(), `postgres-${found.version}`);
  if (!existsSync(target)) copyOnce(found.directory, target);
  return inDirectory(target, found.version);
}

/** Copies beside the target and renames: a process that is killed half way leaves nothing that looks complete. */
function copyOnce(source: string, target: string): void {
  const partial = mkdtempSync(`${target}-`);
  cpSync(join(source, "native"), join(partial, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(partial);
  openToEverybody(partial);
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** npm may have laid the files down under a umask that keeps others out. */
function openToEverybody(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}

function copyFolder(): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = process.getuid?.() === 0 ? "/var/lib/godwit/binaries" : join(cache, "godwit", "binaries");
  publicFolder(folder);
  return folder;
}

function inDirectory(directory: string, version: string): Binaries {
  const program = (name: string) =>
    join(directory, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { directory, version, initdb: program("initdb"), postgres: program("postgres") };
}
