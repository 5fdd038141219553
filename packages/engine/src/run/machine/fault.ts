import { GodwitError } from "../../errors/godwit-error.js";
import { Interruption } from "../execution.js";
import { codeOf, isConnectionLoss, retryReason } from "../retry/classify.js";
import { MigrationThrew, UnitFailure } from "../unit.js";
import type { Input } from "./machine.js";

/** What an error means for the run. */
export function faultOf(error: unknown, signal: AbortSignal | undefined): Input<never> {
  if (signal?.aborted === true || error instanceof Interruption) return { kind: "interrupted" };
  const cause = error instanceof UnitFailure ? causeOf(error) : error;
  if (isConnectionLoss(cause)) return { kind: "connection-lost", error };
  if (cause instanceof GodwitError) {
    return cause.code === "LOCK_LOST" ? { kind: "lock-lost" } : { kind: "failed", error };
  }
  const reason = retryReason(cause);
  if (reason === undefined) return { kind: "failed", error };
  const blockers = error instanceof UnitFailure ? (error.executor?.attempt.watcher.blockers ?? []) : [];
  return { kind: "retryable", reason, blockers, error };
}

/**
 * Of what a migration throws only what its statements met counts: that some service it calls refuses a connection
 * says nothing about ours. Undefined: the migration's own error.
 */
export function causeOf({ cause, executor }: UnitFailure): unknown {
  if (!(cause instanceof MigrationThrew)) {
    return codeOf(cause) === "25P02" ? (executor?.fault?.error ?? cause) : cause;
  }
  return executor?.fault?.error;
}
