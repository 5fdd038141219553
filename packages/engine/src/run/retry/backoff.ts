import type { Limits } from "../options.js";

/** The pause before try number `attempt` (1-based): doubled each time, bounded, half of it by chance. */
export function backoff(
  attempt: number,
  random: number,
  { retryDelayMs, retryMaxDelayMs }: Pick<Limits, "retryDelayMs" | "retryMaxDelayMs">,
): number {
  const full = Math.min(retryMaxDelayMs, retryDelayMs * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
