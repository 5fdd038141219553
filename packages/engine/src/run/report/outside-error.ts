import { connectionError } from "../../database/connection-error.js";
import { GodwitError } from "../../errors/godwit-error.js";

/** The error of what happens around migrations: reaching the server, the lock, the journal's tables. */
export function outsideError(error: unknown, target: string): Error {
  const known = connectionError(error, target);
  if (known instanceof GodwitError) return known;
  if (isFromServer(error))
    return new GodwitError("BOOKKEEPING_FAILED", { reason: messageOf(error) }, {}, error);
  return error instanceof Error ? error : new Error(String(error));
}

/** Every error report of the server has a severity (PostgreSQL manual, "Error and Notice Message Fields"). */
function isFromServer(error: unknown): boolean {
  return error instanceof Error && "severity" in error;
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
