import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { GodwitError } from "@godwit/engine";
import { lastLines } from "../cluster/log.js";
import type { Place } from "../embedded/place.js";
import type { Report, SupervisorOptions } from "./report.js";

/**
 * Launches a supervisor in a session of its own, where neither Ctrl-C nor the end of the terminal reaches it, and waits
 * for its report. Throws the error that it met.
 */
export async function launchSupervisor(place: Place, idleSeconds: number): Promise<"ready" | "held"> {
  const errors = join(place.home, "supervisor.log");
  const options = { projectDirectory: place.project, major: place.major, idleSeconds };
  const child = spawnDetached(options, errors);
  const report = await firstReport(child.stdout!);
  child.stdout!.destroy();
  child.unref();
  if (report === undefined) {
    const reason = lastLines(errors, 5) || "it ended without a word";
    throw new GodwitError("POSTGRES_PROGRAM_FAILED", { program: "supervisor", reason });
  }
  if (report.kind === "failed") throw new GodwitError(report.code, report.details as never);
  return report.kind;
}

function spawnDetached(options: SupervisorOptions, errors: string): ChildProcess {
  const manifest = createRequire(import.meta.url).resolve("@godwit/postgres/package.json");
  const script = join(dirname(manifest), "dist/supervisor/main.js");
  const log = openSync(errors, "w", 0o600);
  const { NODE_OPTIONS: _, ...env } = process.env;
  try {
    return spawn(process.execPath, [script, JSON.stringify(options)], {
      cwd: "/",
      detached: true,
      env,
      stdio: ["ignore", "pipe", log],
      windowsHide: true,
    });
  } finally {
    closeSync(log);
  }
}

async function firstReport(output: Readable): Promise<Report | undefined> {
  for await (const line of createInterface(output)) return JSON.parse(line);
  return undefined;
}
