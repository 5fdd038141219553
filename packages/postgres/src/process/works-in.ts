import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/**
 * Whether process `pid` runs and is one of PostgreSQL's programs working in `directory`. A number read from a file may
 * be another process by now, and a folder may have been moved under a running server: Linux answers exactly, by the
 * process's current folder. Elsewhere any living program of PostgreSQL counts, which errs on the safe side.
 */
export function worksIn(pid: number, directory: string): boolean {
  if (process.platform === "linux") return sameFolder(`/proc/${pid}/cwd`, directory);
  if (process.platform === "win32") return isAlive(pid);
  const { stdout } = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return /postgres|initdb/.test(stdout);
}

function sameFolder(left: string, right: string): boolean {
  try {
    const [a, b] = [statSync(left), statSync(right)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
