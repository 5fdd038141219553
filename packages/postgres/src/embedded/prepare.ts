import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GodwitError } from "@godwit/engine";
import type { Place } from "./place.js";

/**
 * Creates the project's side of a place: `.godwit` (kept out of git), the home folder, the password. Any number of
 * processes may do this at once. Throws EMBEDDED_SERVER_OF_ANOTHER_USER, FOLDER_NOT_WRITABLE.
 */
export function prepareHome(place: Place): void {
  const top = join(place.project, ".godwit");
  for (const folder of [top, dirname(place.home), place.home]) refuseForeign(folder);
  try {
    mkdirSync(top, { recursive: true });
    mkdirSync(place.home, { recursive: true, mode: 0o700 });
    if (!existsSync(join(top, ".gitignore"))) writeFileSync(join(top, ".gitignore"), "*\n");
    if (!existsSync(place.passwordFile)) createPassword(place.passwordFile);
  } catch (error) {
    throw new GodwitError("FOLDER_NOT_WRITABLE", { path: top, reason: (error as Error).message }, {}, error);
  }
}

/** The superuser's password. */
export function readPassword(place: Pick<Place, "passwordFile">): string {
  return readFileSync(place.passwordFile, "utf8").trim();
}

function refuseForeign(path: string): void {
  const uid = statSync(path, { throwIfNoEntry: false })?.uid;
  if (process.getuid !== undefined && uid !== undefined && uid !== process.getuid()) {
    throw new GodwitError("EMBEDDED_SERVER_OF_ANOTHER_USER", { path, uid });
  }
}

/** A hard link puts the whole file in place at once, and only for the first of several processes. */
function createPassword(file: string): void {
  const draft = join(dirname(file), `password-${randomBytes(6).toString("hex")}`);
  writeFileSync(draft, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}
