import type { ErrorCode, GodwitError } from "@godwit/engine";

/** Every exit code of every command, with its meaning; `docs/errors.md` has the same table (a test compares). */
export const exitCodes = {
  done: { code: 0, meaning: "Done, or nothing to do, or both sides are equal" },
  error: { code: 1, meaning: "An error; the message says what happened and what mends it" },
  usage: { code: 2, meaning: "Wrong usage: an unknown command or option, or a missing argument" },
  decision: {
    code: 3,
    meaning: "Needs a decision of a person: a drop, a rename, data that does not fit, a statement in doubt",
  },
  differences: { code: 4, meaning: "Differences or pending migrations, where a check was asked for" },
  interrupted: { code: 130, meaning: "Interrupted; the current transaction was rolled back" },
} as const;

export type ExitName = keyof typeof exitCodes;

const usageErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["WRONG_USAGE", "TIMESTAMP_INVALID"]);
const decisionErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "DROPS_IN_THE_WAY",
  "BASELINE_DIFFERS",
  "COLUMN_NEEDS_VALUE",
  "CONFIRMATION_NEEDED",
  "DATA_DOES_NOT_FIT",
  "DECLINED",
  "HISTORY_REFUSED",
  "MIGRATION_IN_DOUBT",
  "NOT_NULL_ON_ROWS",
  "NULLS_IN_COLUMN",
]);

/** The exit that an error of the catalogue leads to. */
export function exitOfError(error: GodwitError): ExitName {
  if (error.code === "INTERRUPTED") return "interrupted";
  if (usageErrors.has(error.code)) return "usage";
  if (error.code === "PENDING_BEFORE_GENERATE" && "check" in error.details && error.details.check) {
    return "differences";
  }
  return decisionErrors.has(error.code) ? "decision" : "error";
}
