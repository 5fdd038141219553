import type { QueryResult } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import type { Execution } from "../execution.js";
import { fence } from "../lock/lease.js";

/** First thing in every transaction: how long to wait for locks, and whether this runner is still the runner. */
function preludeSql({ location, lock, limits }: Execution): string {
  const timeout = Math.max(1, Math.round(limits.lockTimeoutMs));
  return `set local lock_timeout = ${timeout}; ${fence(location.tables.lease, lock.token)}`;
}

/**
 * Fences the transaction that has just been opened; gives its backend's process id. LOCK_LOST where another runner
 * has taken over.
 */
export async function fenceTransaction(execution: Execution): Promise<number> {
  return backendOf(await execution.session.script(preludeSql(execution)));
}

/** Opens the transaction of a migration; else as `fenceTransaction`. */
export async function beginManaged(execution: Execution): Promise<number> {
  return backendOf(await execution.work.begin(preludeSql(execution)));
}

/** Opens a fenced transaction in one round trip; else as `fenceTransaction`. */
export async function beginFenced(execution: Execution): Promise<number> {
  return backendOf(await execution.session.script(`begin; ${preludeSql(execution)}`));
}

function backendOf(results: readonly QueryResult[]): number {
  const pid = results.at(-1)?.rows[0]?.[0];
  if (pid == null) throw new GodwitError("LOCK_LOST", {});
  return Number(pid);
}
