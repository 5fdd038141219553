import { statSync, utimesSync, writeFileSync } from "node:fs";
import type { Place } from "./place.js";

/** Notes that the server is in use now. */
export function touch(place: Place): void {
  const now = new Date();
  try {
    utimesSync(place.usedFile, now, now);
  } catch {
    writeFileSync(place.usedFile, "", { mode: 0o600 });
  }
}

/** When the server was last used, in milliseconds since 1970; 0 where the project's folder is gone. */
export function lastUse(place: Place): number {
  return statSync(place.usedFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
