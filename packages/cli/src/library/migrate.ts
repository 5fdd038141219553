import type { HistoryReport, RunResult } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import type { MigrationSubject } from "../project/subject.js";
import { libraryContext, type ProjectOptions } from "./project-options.js";

/**
 * Runs what is pending of all that the project's config names, as `godwit migrations run` does, or of a data source that
 * is handed over and of what the config names besides. Errors are GodwitErrors
 * with a `code`, a `message` and a `hint`; where the signal was aborted the result's `outcome` is "interrupted".
 */
export async function migrate(options: ProjectOptions = {}): Promise<RunResult> {
  const { carryOut } = await import("../commands/migration-run.js");
  const context = libraryContext(options);
  const input = { transaction: undefined, fake: false, to: undefined };
  return (await carryOut(await subjectOf(options, context), input, context)).result;
}

/** Every migration of the project with its state in the database; `pending` has the names of those to run. */
export async function migrationState(options: ProjectOptions = {}): Promise<HistoryReport> {
  const { showSubject } = await import("../commands/migration-show.js");
  const context = libraryContext(options);
  const input = { check: false, drift: false, scratchUrl: undefined };
  return (await showSubject(await subjectOf(options, context), input, context)).report;
}

/** For a server at its start: throws MIGRATIONS_PENDING, naming them, unless everything has run. */
export async function assertMigrated(options: ProjectOptions = {}): Promise<void> {
  const { pending } = await migrationState(options);
  if (pending.length === 0) return;
  const { GodwitError } = await import("@godwit/engine");
  throw new GodwitError("MIGRATIONS_PENDING", { pending });
}

async function subjectOf({ dataSource }: ProjectOptions, context: CommandContext): Promise<MigrationSubject> {
  const { configSubject, givenSubject } = await import("../project/subject.js");
  const { openTraced } = await import("../project/memory.js");
  const opened = await openTraced(context);
  return dataSource === undefined
    ? configSubject(opened, context)
    : givenSubject(opened.config, dataSource, context);
}
