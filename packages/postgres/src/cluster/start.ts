import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { GodwitError } from "@godwit/engine";
import type { Binaries } from "../binaries/install.js";
import { serverUser } from "../user/server-user.js";
import { lastLines } from "./log.js";
import { readPostmasterPid } from "./postmaster-pid.js";

/** How a server is started over an existing cluster. */
export interface StartOptions {
  readonly binaries: Binaries;
  readonly dataDirectory: string;
  readonly logFile: string;
  readonly port: number;
  /** The folder of the Unix socket; without it the server has none. */
  readonly socketDirectory?: string;
  /** Listen on 127.0.0.1 as well. */
  readonly tcp: boolean;
  /** Further settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A server that was started: its postmaster, which outlives this process. */
export interface StartedPostgres {
  readonly pid: number;
  /** Resolves when the postmaster has ended. */
  readonly ended: Promise<void>;
  /** Shuts down, `fast` by default (manual, 18.5): clients are cut off, the data is written. Waits for the end. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
}

/** Starts the postmaster in a session of its own and waits until it accepts clients. Throws POSTGRES_PROGRAM_FAILED. */
export async function startPostgres(options: StartOptions): Promise<StartedPostgres> {
  const child = launch(options);
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  await ready(child, options);
  child.unref();
  const pid = child.pid!;
  const stop = async (mode = "fast") => {
    // Who waits for the end is not over before it.
    child.ref();
    child.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
    await ended;
  };
  return { pid, ended, stop };
}

function launch(options: StartOptions): ChildProcess {
  const log = openSync(options.logFile, "a", 0o600);
  try {
    return spawn(options.binaries.postgres, ["-D", options.dataDirectory, ...settings(options)], {
      ...serverUser(),
      cwd: options.dataDirectory,
      detached: true,
      stdio: ["ignore", log, log],
    });
  } finally {
    closeSync(log);
  }
}

function settings(options: StartOptions): string[] {
  const all: Record<string, string> = {
    port: String(options.port),
    listen_addresses: options.tcp ? "127.0.0.1" : "",
    unix_socket_directories: options.socketDirectory ?? "",
    logging_collector: "off",
    ...options.settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function ready(child: ChildProcess, options: StartOptions): Promise<void> {
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", () => (failure ??= lastLines(options.logFile, 5)));
  for (;;) {
    if (failure !== undefined) {
      throw new GodwitError("POSTGRES_PROGRAM_FAILED", { program: "postgres", reason: failure });
    }
    const file = readPostmasterPid(options.dataDirectory);
    if (file?.pid === child.pid && file?.status === "ready") return;
    await sleep(5);
  }
}
