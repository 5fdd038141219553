import { GodwitError, nodePostgresServer, targetLabel } from "@godwit/engine";
import { dryRunOn, runOn } from "@godwit/typeorm";
import type { MigrationsPlanned, MigrationsRun } from "../outcome/migrations.js";
import type { InputOf } from "../program/spec.js";
import type { migrationSpecs } from "../program/specs/migrations.js";
import { createDatabaseWhereMissing } from "../project/create-database.js";
import { openTraced } from "../project/memory.js";
import { scratchPlaces } from "../project/scratch-places.js";
import { configSubject, dataSourceSubject, type MigrationSubject } from "../project/subject.js";
import { whileConnecting } from "../project/with-session.js";
import type { CommandContext } from "./context.js";
import { plannedOptions, type RunInput, runOptions } from "./run-options.js";

type ConfigInput = InputOf<(typeof migrationSpecs)["migrations run"]>;

/** `migration:run`: what the data source lists. */
export async function runMigrations(
  input: InputOf<(typeof migrationSpecs)["migration:run"]>,
  context: CommandContext,
): Promise<MigrationsRun | MigrationsPlanned> {
  const opened = await openTraced(context);
  return run(await dataSourceSubject(opened, input.dataSource, context), input, context);
}

/** `migrations run`: what the config names. */
export async function runAllMigrations(
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsRun | MigrationsPlanned> {
  return run(await configSubject(await openTraced(context), context), input, context);
}

async function run(
  subject: MigrationSubject,
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsRun | MigrationsPlanned> {
  if (input.dryRun) return plan(subject, input, context);
  if (input.createDatabase) await createDatabaseWhereMissing(subject.target, context);
  return carryOut(subject, input, context);
}

/** Runs what is pending of a subject; Ctrl-C ends the run in order. */
export async function carryOut(
  subject: MigrationSubject,
  input: RunInput,
  context: CommandContext,
): Promise<MigrationsRun> {
  const label = targetLabel(subject.target.url);
  const result = await context.interruptible((signal) =>
    context.phases.run("run", () =>
      whileConnecting(label, () => runOn({ ...runOptions(subject, input, context), signal })),
    ),
  );
  return { kind: "migrations-run", target: label, fake: input.fake, result };
}

/** Executes what is pending in a scratch copy of the database's schema. */
async function plan(
  subject: MigrationSubject,
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsPlanned> {
  refuseWithDryRun(input);
  const { config, target } = subject;
  const label = targetLabel(target.url);
  const scratch = scratchPlaces(input.scratchUrl, config.directory, context);
  const options = plannedOptions(subject, input);
  const pending = await context.interruptible((signal) =>
    context.phases.run("rehearsal", () =>
      whileConnecting(label, () =>
        dryRunOn({ ...options, server: nodePostgresServer(target), scratch, signal }),
      ),
    ),
  );
  return { kind: "migrations-planned", target: label, pending };
}

/** Options that change the database have nothing to rehearse. */
function refuseWithDryRun({ fake, createDatabase }: ConfigInput): void {
  const option = fake ? "--fake" : createDatabase ? "--create-database" : undefined;
  if (option === undefined) return;
  const message = `${option} and --dry-run exclude each other.`;
  throw new GodwitError("WRONG_USAGE", { message, suggestion: "" });
}
