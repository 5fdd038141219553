/** The supervisor's process: holds the project's lock, brings the server up, stops it when nobody uses it. */
import { GodwitError } from "@godwit/engine";
import { tryLock } from "../embedded/lock.js";
import { placeOf } from "../embedded/place.js";
import { bringUp } from "./bring-up.js";
import type { Report, SupervisorOptions } from "./report.js";
import { watch } from "./watch.js";

process.stdout.on("error", () => {
  // The command that launched this process is gone; the server is brought up for the next one.
});

const { projectDirectory, major, idleSeconds }: SupervisorOptions = JSON.parse(process.argv[2]!);
const place = placeOf(projectDirectory, major);

if ((await tryLock(place)) === undefined) report({ kind: "held" });
else await supervise();

async function supervise(): Promise<void> {
  try {
    const postgres = await bringUp(place);
    report({ kind: "ready" });
    await watch(place, postgres, idleSeconds);
  } catch (error) {
    report(failure(error));
  }
}

function failure(error: unknown): Report {
  if (error instanceof GodwitError)
    return { kind: "failed", code: error.code, details: error.details as object };
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: "failed", code: "POSTGRES_PROGRAM_FAILED", details: { program: "supervisor", reason } };
}

function report(message: Report): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
