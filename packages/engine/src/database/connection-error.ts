import { GodwitError } from "../errors/godwit-error.js";

/** SQLSTATE class 28: invalid authorization. */
const loginStates = new Set(["28000", "28P01"]);
const networkCodes = new Set([
  "ECONNREFUSED",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ECONNRESET",
  "57P03",
]);

/**
 * What a failed connection attempt means to a user: SERVER_UNREACHABLE, DATABASE_MISSING or LOGIN_REFUSED, the driver's
 * error as its cause; any other error as it is. `target` is a label without password, as `targetLabel` gives it.
 */
export function connectionError(error: unknown, target: string): unknown {
  const code = codeOf(error);
  const reason = reasonOf(error);
  if (networkCodes.has(code) || notStarted.test(reason)) {
    return new GodwitError("SERVER_UNREACHABLE", { target, reason }, {}, error);
  }
  if (code === "3D000") {
    const database = /database "(.*)" does not exist/.exec(reason)?.[1] ?? target.split("/").at(-1) ?? "";
    return new GodwitError("DATABASE_MISSING", { target, database }, {}, error);
  }
  const refused = loginStates.has(code) || refusal.test(reason);
  return refused ? new GodwitError("LOGIN_REFUSED", { target, reason }, {}, error) : error;
}

/** node-postgres' own words, which have no code. */
const notStarted = /^(Connection terminated|timeout expired|The server does not support SSL)/;
const refusal = /^SASL: .*password must be a|^permission denied for database/;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Node reports several addresses of one name by an AggregateError without words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
