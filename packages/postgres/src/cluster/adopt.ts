import { setTimeout as sleep } from "node:timers/promises";
import { runningPostmaster } from "./postmaster-pid.js";
import type { StartedPostgres } from "./start.js";

/** How often a postmaster that is not this process's child is looked at, in milliseconds. */
const pollEvery = 250;

/**
 * Takes over a postmaster that somebody else started, once it accepts clients (it may be recovering from a crash).
 * Undefined where none runs.
 */
export async function adoptPostgres(dataDirectory: string): Promise<StartedPostgres | undefined> {
  for (;;) {
    const found = runningPostmaster(dataDirectory);
    if (found === undefined) return undefined;
    if (found.status === "ready") return adopted(found.pid, dataDirectory);
    await sleep(pollEvery);
  }
}

function adopted(pid: number, dataDirectory: string): StartedPostgres {
  const ended = waitForEnd(pid, dataDirectory);
  const stop = async (mode = "fast") => {
    process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
    await ended;
  };
  return { pid, ended, stop };
}

async function waitForEnd(pid: number, dataDirectory: string): Promise<void> {
  while (runningPostmaster(dataDirectory)?.pid === pid) await sleep(pollEvery);
}
