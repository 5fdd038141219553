import { findBinaryPackage } from "@godwit/postgres";

/** The major versions of PostgreSQL that Godwit is tested on. */
const supported = [13, 14, 15, 16, 17, 18] as const;

export type Major = (typeof supported)[number];

/** Those that npm has for this platform: all on linux-x64, 15 to 18 elsewhere. Oldest first. */
export const majors: readonly Major[] = supported.filter(isInstalled);

function isInstalled(major: Major): boolean {
  try {
    return findBinaryPackage(major, [import.meta.dirname]).version !== "";
  } catch {
    return false;
  }
}
