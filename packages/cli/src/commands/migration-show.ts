import { targetLabel } from "@godwit/engine";
import { showOn } from "@godwit/typeorm";
import type { MigrationsShown } from "../outcome/migrations.js";
import type { InputOf } from "../program/spec.js";
import type { migrationSpecs } from "../program/specs/migrations.js";
import { subjectDrift } from "../project/drift.js";
import { openTraced } from "../project/memory.js";
import { scratchPlaces } from "../project/scratch-places.js";
import { configSubject, dataSourceSubject, type MigrationSubject } from "../project/subject.js";
import { whileConnecting } from "../project/with-session.js";
import type { CommandContext } from "./context.js";

type ConfigInput = InputOf<(typeof migrationSpecs)["migrations show"]>;

/** `migration:show`: what the data source lists, and what the database knows besides. */
export async function showMigrations(
  input: InputOf<(typeof migrationSpecs)["migration:show"]>,
  context: CommandContext,
): Promise<MigrationsShown> {
  const opened = await openTraced(context);
  return showSubject(await dataSourceSubject(opened, input.dataSource, context), input, context);
}

/** `migrations show`: what the config names. */
export async function showAllMigrations(
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsShown> {
  return showSubject(await configSubject(await openTraced(context), context), input, context);
}

/** The state of a subject's migrations. */
export async function showSubject(
  subject: MigrationSubject,
  { check, drift, scratchUrl }: ConfigInput,
  context: CommandContext,
): Promise<MigrationsShown> {
  const { dataSource, migrations, config, target } = subject;
  const label = targetLabel(target.url);
  const { featureFlags, policies } = config;
  const report = await context.phases.run("history", () =>
    whileConnecting(label, () => showOn({ dataSource, migrations, featureFlags, policies })),
  );
  const places = scratchPlaces(scratchUrl, config.directory, context);
  const found = drift
    ? await context.phases.run("drift", () => whileConnecting(label, () => subjectDrift(subject, places)))
    : undefined;
  return { kind: "migrations-shown", target: label, report, check, drift: found };
}
