import { setTimeout as sleep } from "node:timers/promises";
import type { StartedPostgres } from "../cluster/start.js";
import { countClients } from "../embedded/database.js";
import type { Place } from "../embedded/place.js";
import { lastUse, touch } from "../embedded/use.js";

/**
 * Stays while the server runs. When it has not been used for `idleSeconds` and no client is connected, it is shut down.
 * The time of last use is read once more after the clients were counted: a command notes its use before it connects.
 */
export async function watch(place: Place, postgres: StartedPostgres, idleSeconds: number): Promise<void> {
  const idle = idleSeconds * 1000;
  let running = true;
  const ended = postgres.ended.then(() => {
    running = false;
  });
  while (running) {
    const rest = lastUse(place) + idle - Date.now();
    if (rest > 0) await restOrEnd(ended, rest);
    else if (await hasClients(place)) touch(place);
    else if (lastUse(place) + idle <= Date.now()) await postgres.stop();
  }
}

/** The timer is what keeps this process alive meanwhile; it is dropped when the server ends. */
async function restOrEnd(ended: Promise<void>, milliseconds: number): Promise<void> {
  const timer = new AbortController();
  await Promise.race([ended, sleep(milliseconds, undefined, { signal: timer.signal })]);
  timer.abort();
}

/** A server that cannot answer now (all connections taken, say) counts as used. */
async function hasClients(place: Place): Promise<boolean> {
  try {
    return (await countClients(place)) > 0;
  } catch {
    return true;
  }
}
