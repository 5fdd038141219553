import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { worksIn } from "../process/works-in.js";

/** The lines of `postmaster.pid` that Godwit reads (PostgreSQL source, utils/pidfile.h). */
export interface PostmasterPid {
  readonly pid: number;
  readonly port: number;
  /** The folder of the Unix socket; empty where there is none. */
  readonly socketDirectory: string;
  /** `starting`, `ready`, `standby` or `stopping`. */
  readonly status: string;
}

/** What the data folder's lock file says, or undefined where there is none. */
export function readPostmasterPid(dataDirectory: string): PostmasterPid | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataDirectory, "postmaster.pid"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const lines = text.split("\n");
  return {
    pid: Number(lines[0]),
    port: Number(lines[3]),
    socketDirectory: lines[4] ?? "",
    status: lines[7]?.trim() ?? "starting",
  };
}

/** The postmaster that runs over a data folder now; a lock file whose process is gone, or is another's, counts as none. */
export function runningPostmaster(dataDirectory: string): PostmasterPid | undefined {
  const file = readPostmasterPid(dataDirectory);
  return file !== undefined && worksIn(file.pid, dataDirectory) ? file : undefined;
}

/**
 * Removes a lock file (`postmaster.pid`, or the one beside a Unix socket) whose postmaster is gone. PostgreSQL does so
 * by itself, except where another process has got the number meanwhile, as happens after a reboot and in containers.
 */
export function removeStaleLockFile(file: string, dataDirectory: string): void {
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : 0;
  if (!worksIn(pid, dataDirectory)) rmSync(file, { force: true });
}
