import { spawn } from "node:child_process";
import { mkdtempSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { privateFolder } from "@godwit/postgres";

/** The folder of one test run's servers. */
export interface RunFolder {
  readonly path: string;
  /** Kills what still runs in the folder and removes it; happens by itself when this process ends. */
  release(): Promise<void>;
}

/** Memory in the place of a disk: CREATE DATABASE makes 300 files, for which ext4 takes five times as long. */
const memory = "/dev/shm";
const roomNeeded = 4 * 2 ** 30;

/** Makes the folder (short: a Unix socket's path has room for about 100 bytes) and starts its guard. */
export function runFolder(): RunFolder {
  const path = mkdtempSync(join(parentFolder(), "gw-"));
  privateFolder(path);
  const script = fileURLToPath(new URL("./guard.mjs", import.meta.url));
  const guard = spawn(process.execPath, [script, path], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise<void>((resolve) => guard.once("exit", () => resolve()));
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  const release = () => {
    guard.stdin.end();
    guard.ref();
    return ended;
  };
  return { path, release };
}

function parentFolder(): string {
  if (process.platform === "win32") return process.env.TEMP!;
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= roomNeeded ? memory : "/tmp";
  } catch {
    return "/tmp";
  }
}
