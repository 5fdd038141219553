import { targetLabel } from "@godwit/engine";
import { runOn, showOn } from "@godwit/typeorm";
import type { MigrationsPlanned, MigrationsRun } from "../outcome/migrations.js";
import type { InputOf } from "../program/spec.js";
import type { migrationSpecs } from "../program/specs/migrations.js";
import { createDatabaseWhereMissing } from "../project/create-database.js";
import { openProject } from "../project/open-project.js";
import { configSubject, dataSourceSubject, type MigrationSubject } from "../project/subject.js";
import { whileConnecting } from "../project/with-session.js";
import type { CommandContext } from "./context.js";
import { type RunInput, runOptions } from "./run-options.js";

type ConfigInput = InputOf<(typeof migrationSpecs)["migrations run"]>;

/** `migration:run`: what the data source lists. */
export async function runMigrations(
  input: InputOf<(typeof migrationSpecs)["migration:run"]>,
  context: CommandContext,
): Promise<MigrationsRun | MigrationsPlanned> {
  const config = await openProject(context);
  return run(await dataSourceSubject(config, input.dataSource, context), input, context);
}

/** `migrations run`: what the config names. */
export async function runAllMigrations(
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsRun | MigrationsPlanned> {
  return run(await configSubject(await openProject(context), context), input, context);
}

async function run(
  subject: MigrationSubject,
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsRun | MigrationsPlanned> {
  if (input.createDatabase) await createDatabaseWhereMissing(subject.target, context);
  return input.dryRun ? plan(subject, context) : carryOut(subject, input, context);
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

async function plan(subject: MigrationSubject, context: CommandContext): Promise<MigrationsPlanned> {
  const { dataSource, migrations, config } = subject;
  const { featureFlags, policies } = config;
  const target = targetLabel(subject.target.url);
  const report = await context.phases.run("history", () =>
    whileConnecting(target, () => showOn({ dataSource, migrations, featureFlags, policies })),
  );
  const pending = report.migrations.filter(({ name }) => report.pending.includes(name));
  return {
    kind: "migrations-planned",
    target,
    pending: pending.map(({ name, package: owner, release }) => ({ name, package: owner, release })),
  };
}
