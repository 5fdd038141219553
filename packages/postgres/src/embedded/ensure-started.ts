import { setTimeout as sleep } from "node:timers/promises";
import { GodwitError } from "@godwit/engine";
import { launchSupervisor } from "../supervisor/launch.js";
import { openDatabase } from "./database.js";
import { isLocked } from "./lock.js";
import type { Place } from "./place.js";
import { prepareHome } from "./prepare.js";
import { stop } from "./stop.js";
import { socketIsGone } from "./url.js";
import { touch } from "./use.js";

/** How long another process's supervisor may take to bring the server up, in milliseconds. */
const patience = 120_000;

/**
 * Gives the URL of the running server's database. A command holds no lock and owns nothing: the server belongs to its
 * supervisor, of which the kernel's lock allows one. So a command starts a supervisor where there is none, waits where
 * another is at work, and may be killed at any moment.
 */
export async function ensureStarted(place: Place, database: string, idleSeconds: number): Promise<string> {
  prepareHome(place);
  touch(place);
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (await isLocked(place)) {
      const url = await openDatabase(place, database);
      if (url !== undefined) return url;
      if (socketIsGone(place)) await stop(place);
      await sleep(20);
    } else {
      await launchSupervisor(place, idleSeconds);
    }
  }
  throw new GodwitError("POSTGRES_PROGRAM_FAILED", {
    program: "supervisor",
    reason: "it does not get ready",
  });
}
