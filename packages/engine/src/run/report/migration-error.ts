import type { Session } from "../../database/port.js";
import { type ErrorPlace, GodwitError } from "../../errors/godwit-error.js";
import { causeOf } from "../machine/fault.js";
import { codeOf, isConnectionLoss, retryReason } from "../retry/classify.js";
import type { Failure } from "../statement/attempt.js";
import { MigrationThrew, type UnitFailure } from "../unit.js";
import { blockerLine } from "../watch/blockers.js";
import { notNullError } from "./not-null.js";
import { messageOf } from "./outside-error.js";

export interface FailedRun {
  readonly session: Session | undefined;
  readonly kept: readonly string[];
  readonly tries: number;
  readonly waitedMs: number;
  readonly target: string;
}

/** The coded error of a migration that failed: which one, its file, the statement, the place in it, what was kept. */
export async function migrationError(failure: UnitFailure, run: FailedRun): Promise<Error> {
  const { planned, executor, partly } = failure;
  const { name, file } = planned.migration;
  const cause = causeOf(failure);
  if (cause instanceof GodwitError) return cause;
  const { kept, waitedMs, tries, target } = run;
  if (cause !== undefined && isConnectionLoss(cause)) {
    return new GodwitError("CONNECTION_GIVEN_UP", { target, reason: messageOf(cause), waitedMs }, {}, cause);
  }
  const thrown = failure.cause instanceof MigrationThrew ? failure.cause.cause : failure.cause;
  const statement = isAbout(thrown, executor?.failure) ? executor?.failure : undefined;
  const place = placeOf(file, statement);
  if (retryReason(cause) !== undefined) {
    const blockers = executor?.attempt.watcher.blockers.map(blockerLine) ?? [];
    return new GodwitError(
      "LOCK_TIMEOUT",
      { migration: name, attempts: tries, waitedMs, blockers },
      place,
      cause,
    );
  }
  const refused = await notNullError({ migration: name, partly }, place, statement?.error, run.session);
  if (refused !== undefined) return refused;
  const reason = reasonOf(statement?.error ?? thrown);
  return new GodwitError("MIGRATION_FAILED", { migration: name, reason, kept, partly }, place, thrown);
}

/** Whether what the migration threw is the failed statement's error, its wrapping, or its consequence. */
function isAbout(thrown: unknown, failure: Failure | undefined): boolean {
  if (failure === undefined) return false;
  if (thrown === failure.error || codeOf(thrown) === "25P02") return true;
  return thrown instanceof Error && thrown.cause === failure.error;
}

function placeOf(file: string | undefined, failure: Failure | undefined): ErrorPlace {
  const position = Number((failure?.error as { readonly position?: string } | undefined)?.position);
  return {
    ...(file === undefined ? {} : { file }),
    ...(failure === undefined ? {} : { sql: failure.sql }),
    ...(position > 0 ? { position } : {}),
  };
}

/** The server's message with its detail: without the driver's and TypeORM's wrapping. */
function reasonOf(error: unknown): string {
  const { driverError, detail } = error as { readonly driverError?: unknown; readonly detail?: string };
  const message = messageOf(driverError ?? error).replace(/\.$/, "");
  return detail === undefined ? message : `${message} (${detail.replace(/\.$/, "")})`;
}
