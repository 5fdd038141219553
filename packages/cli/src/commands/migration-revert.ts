import { targetLabel } from "@godwit/engine";
import { revertOn } from "@godwit/typeorm";
import type { MigrationsRun } from "../outcome/migrations.js";
import type { InputOf } from "../program/spec.js";
import type { migrationSpecs } from "../program/specs/migrations.js";
import { openTraced } from "../project/memory.js";
import { configSubject, dataSourceSubject, type MigrationSubject } from "../project/subject.js";
import { whileConnecting } from "../project/with-session.js";
import type { CommandContext } from "./context.js";
import { runOptions } from "./run-options.js";

type ConfigInput = InputOf<(typeof migrationSpecs)["migrations revert"]>;

/** `migration:revert`: the data source's own last one, or several. */
export async function revertMigrations(
  input: InputOf<(typeof migrationSpecs)["migration:revert"]>,
  context: CommandContext,
): Promise<MigrationsRun> {
  const opened = await openTraced(context);
  return revert(await dataSourceSubject(opened, input.dataSource, context), input, context);
}

/** `migrations revert`: of all that the config names. */
export async function revertAllMigrations(
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsRun> {
  return revert(await configSubject(await openTraced(context), context), input, context);
}

async function revert(
  subject: MigrationSubject,
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsRun> {
  const target = targetLabel(subject.target.url);
  const options = { ...runOptions(subject, input, context), steps: input.steps };
  const result = await context.interruptible((signal) =>
    context.phases.run("revert", () => whileConnecting(target, () => revertOn({ ...options, signal }))),
  );
  return { kind: "migrations-run", target, fake: input.fake, result };
}
