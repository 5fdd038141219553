import { GodwitError } from "../../errors/godwit-error.js";
import type { LockHolder, OnEvent } from "../events.js";
import { Interruption } from "../execution.js";
import type { Surroundings } from "../options.js";

export interface WaitOptions {
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal | undefined;
  readonly emit: OnEvent;
  readonly limitMs: number;
}

const tellEveryMs = 10_000;

/**
 * Polls until `tryOnce` gives undefined: the lock is ours. Tells who has it, at once, when that changes, and now and
 * then. RUNNER_BUSY at the limit.
 */
export async function waitForLock(
  tryOnce: () => Promise<LockHolder | null | undefined>,
  { surroundings, signal, emit, limitMs }: WaitOptions,
): Promise<void> {
  const begun = surroundings.now();
  let told: { readonly text: string; readonly at: number } | undefined;
  for (let pause = 50; ; pause = Math.min(1_000, pause * 1.5)) {
    const holder = await tryOnce();
    const waitedMs = surroundings.now() - begun;
    if (holder === undefined) return emit({ kind: "lock-acquired", waitedMs });
    const text = holderLine(holder);
    if (waitedMs > limitMs) throw new GodwitError("RUNNER_BUSY", { holder: text, waitedMs });
    if (told?.text !== text || waitedMs - told.at > tellEveryMs) {
      emit({ kind: "lock-waiting", holder: holder ?? undefined, waitedMs });
      told = { text, at: waitedMs };
    }
    await surroundings.sleep(pause * (0.5 + surroundings.random()), signal);
    if (signal?.aborted === true) throw new Interruption("interrupted");
  }
}

/** Who has the lock, for people. */
export function holderLine(holder: LockHolder | null | undefined): string {
  if (holder == null) return "its last statement still runs on the server";
  return `process ${holder.pid} on ${holder.host}, user ${holder.user}, since ${holder.since}`;
}
