import { nodePostgresServer, targetLabel } from "@godwit/engine";
import { baselineOn } from "@godwit/typeorm";
import type { MigrationsAdopted } from "../outcome/migrations.js";
import type { InputOf } from "../program/spec.js";
import type { migrationSpecs } from "../program/specs/migrations.js";
import { openTraced } from "../project/memory.js";
import { fullName } from "../project/migration-name.js";
import { scratchPlaces } from "../project/scratch-places.js";
import { configSubject, dataSourceSubject, type MigrationSubject } from "../project/subject.js";
import { whileConnecting } from "../project/with-session.js";
import type { CommandContext } from "./context.js";

type ConfigInput = InputOf<(typeof migrationSpecs)["migrations baseline"]>;

/** `migration:baseline`: over what the data source lists. */
export async function adoptDatabase(
  input: InputOf<(typeof migrationSpecs)["migration:baseline"]>,
  context: CommandContext,
): Promise<MigrationsAdopted> {
  const opened = await openTraced(context);
  return adopt(await dataSourceSubject(opened, input.dataSource, context), input, context);
}

/** `migrations baseline`: over what the config names. */
export async function adoptWholeDatabase(
  input: ConfigInput,
  context: CommandContext,
): Promise<MigrationsAdopted> {
  return adopt(await configSubject(await openTraced(context), context), input, context);
}

async function adopt(
  { config, target, ...subject }: MigrationSubject,
  { to, scratchUrl }: ConfigInput,
  context: CommandContext,
): Promise<MigrationsAdopted> {
  const label = targetLabel(target.url);
  const { done } = await context.phases.run("baseline", () =>
    whileConnecting(label, () =>
      baselineOn({
        ...subject,
        featureFlags: config.featureFlags,
        server: nodePostgresServer(target),
        scratch: scratchPlaces(scratchUrl, config.directory, context),
        to: to === undefined ? undefined : fullName(to, subject.migrations),
      }),
    ),
  );
  const adopted = done.map(({ name, package: owner, release }) => ({ name, package: owner, release }));
  return { kind: "migrations-adopted", target: label, adopted };
}
