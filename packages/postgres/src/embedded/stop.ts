import { setTimeout as sleep } from "node:timers/promises";
import { adoptPostgres } from "../cluster/adopt.js";
import { isLocked } from "./lock.js";
import type { Place } from "./place.js";
import { prepareHome } from "./prepare.js";

/**
 * Shuts the server down and waits until it and its supervisor have ended; clients are cut off. Gives whether there was
 * one to stop. A supervisor ends with its server.
 */
export async function stop(place: Place): Promise<boolean> {
  prepareHome(place);
  let stopped = false;
  for (;;) {
    const postgres = await adoptPostgres(place.dataDirectory);
    if (postgres !== undefined) {
      await postgres.stop();
      stopped = true;
    } else if (!(await isLocked(place))) {
      return stopped;
    }
    await sleep(20);
  }
}
