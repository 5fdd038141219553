import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { extendEntities, type Seeder, wholeDataSource } from "@godwit/typeorm";
import type { Seeded, SeedStep } from "../outcome/migrations.js";
import type { InputOf } from "../program/spec.js";
import type { projectSpecs } from "../program/specs/project.js";
import { coreEntities } from "../project/core-entities.js";
import { createDatabaseWhereMissing } from "../project/create-database.js";
import { openTraced } from "../project/memory.js";
import { readSeed } from "../project/seed-file.js";
import { seedersOf } from "../project/seeders.js";
import { configSubject, type MigrationSubject } from "../project/subject.js";
import type { CommandContext } from "./context.js";
import { carryOut } from "./migration-run.js";

/** Runs what is pending, then loads the seed in one transaction. The file is read before anything is changed. */
export async function seed(
  input: InputOf<typeof projectSpecs.seed>,
  context: CommandContext,
): Promise<Seeded> {
  const opened = await openTraced(context);
  const { config } = opened;
  const file = input.file === undefined ? config.seed : resolve(context.cwd, input.file);
  const data = readSeed(file, context.cwd);
  const seeders = await seedersOf(config);
  const subject = await configSubject(opened, context);
  if (input.createDatabase) await createDatabaseWhereMissing(subject.target, context);
  const whole = { transaction: undefined, fake: false, to: undefined };
  const { target, result: migrations } = await carryOut(subject, whole, context);
  const given = { file: relative(context.cwd, file), data };
  const steps =
    migrations.outcome === "interrupted"
      ? []
      : await context.phases.run("seed", () => load(seeders, subject, given, context));
  return {
    kind: "seeded",
    target,
    file: given.file,
    migrations,
    steps,
    next: nextSteps(config.directory, context),
  };
}

/** From where the user is: npm says where it was called (`INIT_CWD`), whatever folder a script runs in. */
function nextSteps(directory: string, { cwd, environment }: CommandContext): string[] {
  const away = relative(environment.INIT_CWD ?? cwd, directory);
  const start = hasScript(directory, "start") ? ["npm start"] : [];
  return [
    ...(away === "" ? [] : [`cd ${away}`]),
    "npx godwit migrations show",
    "npx godwit db psql",
    ...start,
  ];
}

function hasScript(directory: string, name: string): boolean {
  const file = join(directory, "package.json");
  if (!existsSync(file)) return false;
  const { scripts } = JSON.parse(readFileSync(file, "utf8")) as { readonly scripts?: object };
  return scripts !== undefined && name in scripts;
}

async function load(
  seeders: readonly Seeder[],
  { dataSource: source, config }: MigrationSubject,
  given: { readonly file: string; readonly data: unknown },
  context: CommandContext,
): Promise<SeedStep[]> {
  const dataSource = await wholeDataSource(source);
  dataSource.setOptions({ synchronize: false, migrationsRun: false, dropSchema: false, logging: false });
  await extendEntities(dataSource, { core: await coreEntities(config) }).initialize();
  try {
    return await dataSource.transaction(async (manager) => {
      const steps: SeedStep[] = [];
      for (const load of seeders) {
        const progress = (event: { step: string; done: number; total: number }) =>
          context.notify({ kind: "seed-progress", ...event });
        steps.push(...(await load({ manager, ...given, progress })));
      }
      return steps;
    });
  } finally {
    await dataSource.destroy();
  }
}
