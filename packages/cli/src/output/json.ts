import { GodwitError } from "@godwit/engine";
import type { Outcome } from "../outcome/outcome.js";
import type { Notice } from "../terminal/notice.js";

/** An outcome as JSON: its own fields, times in milliseconds, what is unknown left out. */
export function jsonText(outcome: Outcome): string {
  return JSON.stringify(outcome, undefined, 2);
}

/**
 * A notice as a line of JSON, so that a program can follow a run. Parameters of statements are left out: they may be
 * secrets, and anything but JSON.
 */
export function jsonLine(notice: Notice): string {
  return JSON.stringify(notice, (name, value: unknown) => (name === "parameters" ? undefined : value));
}

/** An error as JSON; with `stack` the stack of an error that is not in the catalogue. */
export function jsonError(error: unknown, stack: boolean): string {
  return JSON.stringify(
    { error: error instanceof GodwitError ? error : unexpected(error, stack) },
    undefined,
    2,
  );
}

function unexpected(error: unknown, stack: boolean): object {
  const message = error instanceof Error ? error.message : String(error);
  return { code: "UNEXPECTED", message, ...(stack && error instanceof Error && { stack: error.stack }) };
}
