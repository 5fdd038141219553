import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The lines of `postmaster.pid` that Godwit reads (PostgreSQL source, utils/pidfile.h). */
export interface PostmasterPid {
  readonly pid: number;
  /** `starting`, `ready`, `standby` or `stopping`. */
  readonly status: string;
}

/** What the data folder's lock file says, or undefined where there is none (or it is being written). */
export function readPostmasterPid(dataDirectory: string): PostmasterPid | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataDirectory, "postmaster.pid"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const lines = text.split("\n");
  return { pid: Number(lines[0]), status: lines[7]?.trim() ?? "starting" };
}
