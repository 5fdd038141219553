import { chmodSync, chownSync, lstatSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { GodwitError } from "@godwit/engine";
import { serverUser } from "./server-user.js";

/** Creates a folder, with its parents, that everybody can enter, whatever the umask says. */
export function publicFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) chmodSync(folder, 0o755);
}

/** Creates a folder, with its parents, that only the server's user can enter (and root). */
export function privateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  giveToServerUser(path);
}

/**
 * Creates a private folder in a place that is open to everybody, under a name that can be foreseen: one that somebody
 * else made there is refused. Throws SOCKET_FOLDER_UNSAFE.
 */
export function privateFolderInPublicPlace(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
    giveToServerUser(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const owner = serverUser()?.uid ?? process.getuid?.();
  const found = lstatSync(path);
  const safe = found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0;
  if (!safe) throw new GodwitError("SOCKET_FOLDER_UNSAFE", { path });
}

/** As root, hands files to the user that runs the server. */
export function giveToServerUser(...paths: string[]): void {
  const user = serverUser();
  if (user !== undefined) for (const path of paths) chownSync(path, user.uid, user.gid);
}
