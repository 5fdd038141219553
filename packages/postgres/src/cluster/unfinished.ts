import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** How the folders begin in which a cluster grows. */
export const workPrefix = "initdb-";

/**
 * Removes what killed initialisations left in `parent`. Their initdb may still run: it is killed first, with its
 * children, because it hangs when its folder goes away. Only for who knows that no other initialisation is under way.
 */
export function discardUnfinished(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(workPrefix)) continue;
    killGroup(join(parent, name, "pid"));
    rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function killGroup(pidFile: string): void {
  try {
    process.kill(-Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGKILL");
  } catch {
    // Its initdb never started, or has ended.
  }
}
