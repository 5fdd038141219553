import { GodwitError } from "../../errors/godwit-error.js";
import type { RetryReason } from "../events.js";

/** SQLSTATEs after which the same transaction may succeed when it is tried again (PostgreSQL manual, appendix A). */
const retryable: Readonly<Record<string, RetryReason>> = {
  "55P03": "lock-timeout",
  "40P01": "deadlock",
  "40001": "serialization",
};

/** Class 08 and the server's farewells: administrator's command, crash, starting up or shutting down. */
const lossStates = /^(08...|57P01|57P02|57P03)$/;
const lossCodes = new Set([
  "ECONNRESET",
  "EPIPE",
  "ECONNREFUSED",
  "ETIMEDOUT",
  "ENOTCONN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
]);
/** node-postgres' own words, and TypeORM's where its runner has given up a broken client. */
const lossMessages =
  /Connection terminated|Client has encountered a connection error|Client was closed|connection is closed|timeout exceeded when trying to connect|socket (hang up|disconnected)/i;

export function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Why the whole transaction is worth another try, or undefined. */
export function retryReason(error: unknown): RetryReason | undefined {
  return retryable[codeOf(error) ?? ""];
}

/** Whether the connection, not the statement, is at fault. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  if (lossStates.test(code) || lossCodes.has(code)) return true;
  if (!(error instanceof Error)) return false;
  if (error instanceof GodwitError) return error.code === "SERVER_UNREACHABLE";
  return error.name === "QueryRunnerAlreadyReleasedError" || lossMessages.test(error.message);
}
