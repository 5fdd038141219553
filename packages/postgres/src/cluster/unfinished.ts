import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { worksIn } from "../process/works-in.js";

/** How the folders begin in which a cluster grows. */
export const workPrefix = "initdb-";

/**
 * Removes what killed initialisations left in `parent`. Their initdb may still run: it is killed first, with its
 * children, because it hangs when its folder goes away. Only for who knows that no other initialisation is under way.
 */
export function discardUnfinished(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(workPrefix)) continue;
    const folder = join(parent, name);
    killInitdb(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function killInitdb(folder: string): void {
  try {
    const pid = Number.parseInt(readFileSync(join(folder, "pid"), "utf8"), 10);
    if (worksIn(pid, folder)) process.kill(-pid, "SIGKILL");
  } catch {
    // It never started, or has ended.
  }
}
