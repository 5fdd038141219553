import { GodwitError } from "@godwit/engine";
import type { Examination } from "../outcome/project.js";

export function good(subject: string, finding: string): Examination {
  return { subject, verdict: "good", finding, cure: undefined };
}

export function warning(subject: string, finding: string, cure: string): Examination {
  return { subject, verdict: "warning", finding, cure };
}

export function problem(subject: string, finding: string, cure: string): Examination {
  return { subject, verdict: "problem", finding, cure };
}

/** An error as a finding: its message is the finding, its hint the cure. */
export function problemOf(subject: string, error: unknown): Examination {
  if (error instanceof GodwitError) return problem(subject, error.message, error.hint);
  const message = error instanceof Error ? error.message : String(error);
  return problem(subject, message, "Run the failing command with --verbose to see where this comes from.");
}
