import { exitCodes } from "../exit-codes.js";
import type { Outcome } from "./outcome.js";

/** The exit code of a command that came to an end without an error. */
export function exitOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case "program-ended":
      return outcome.exitCode;
    case "doctor-report":
      return outcome.examinations.some(({ verdict }) => verdict === "problem")
        ? exitCodes.error.code
        : exitCodes.done.code;
    case "migrations-shown":
      return (outcome.check && outcome.report.pending.length > 0) || outcome.drift?.equal === false
        ? exitCodes.differences.code
        : exitCodes.done.code;
    case "migrations-run":
      return outcome.result.outcome === "interrupted" ? exitCodes.interrupted.code : exitCodes.done.code;
    case "seeded":
      return outcome.migrations.outcome === "interrupted" ? exitCodes.interrupted.code : exitCodes.done.code;
    case "schemas-compared":
      if (outcome.withheld.length > 0) return exitCodes.decision.code;
      return outcome.check && !outcome.equal ? exitCodes.differences.code : exitCodes.done.code;
    case "migration-generated":
      return outcome.result === "found" ? exitCodes.differences.code : exitCodes.done.code;
    case "renames-open":
      return exitCodes.decision.code;
    case "schema-inspected":
    case "schema-logged":
    case "schema-synchronised":
    case "schema-dropped":
    case "cache-cleared":
    case "nothing-to-generate":
    case "project-created":
    case "file-created":
    case "versions":
    case "migrations-planned":
    case "migrations-adopted":
    case "migration-resolved":
    case "server-started":
    case "server-stopped":
    case "database-url":
    case "query-results":
      return exitCodes.done.code;
  }
}
