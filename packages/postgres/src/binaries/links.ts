import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Makes the library links that the package lists in `native/pg-symlinks.json` (npm packages cannot hold symbolic links,
 * and the package's own install script may be switched off). Links that exist are kept, so that two processes may do
 * this at once.
 */
export function linkLibraries(directory: string): void {
  for (const { source, target } of readLinks(directory)) {
    const link = join(directory, target);
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(directory, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function readLinks(directory: string): { source: string; target: string }[] {
  try {
    return JSON.parse(readFileSync(join(directory, "native/pg-symlinks.json"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
