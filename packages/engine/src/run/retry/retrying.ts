import { type Execution, throwIfAborted } from "../execution.js";
import type { Attempt } from "../statement/attempt.js";
import { backoff } from "./backoff.js";
import { retryReason } from "./classify.js";

/** Does `work` again after lock timeouts, deadlocks and serialization failures, with pauses, within the budget. */
export async function retrying<T>(
  { limits, surroundings, emit, signal }: Execution,
  migration: string,
  attempt: Attempt,
  work: () => Promise<T>,
): Promise<T> {
  const begun = surroundings.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const reason = retryReason(error);
      if (reason === undefined || surroundings.now() - begun > limits.retryBudgetMs) throw error;
      const delayMs = backoff(tries, surroundings.random(), limits);
      const { blockers } = attempt.watcher;
      emit({ kind: "retry", migrations: [migration], reason, attempt: tries, delayMs, blockers });
      await surroundings.sleep(delayMs, signal);
      throwIfAborted(signal);
      attempt.failure = undefined;
    }
  }
}
