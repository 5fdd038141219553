import type { FileCreated } from "../outcome/project.js";
import type { InputOf } from "../program/spec.js";
import type { migrationFileSpecs } from "../program/specs/migration-files.js";
import { writeMigration } from "../project/new-migration.js";
import { openProject } from "../project/open-project.js";
import { releaseOf } from "../project/package-of.js";
import type { CommandContext } from "./context.js";

/** Writes an empty migration, or one with a query to fill in, and registers it. */
export async function createMigration(
  input: InputOf<(typeof migrationFileSpecs)["migration:create"]>,
  context: CommandContext,
): Promise<FileCreated> {
  const { path, timestamp, outputJs, esm, dataSource } = input;
  const statements = input.sql ? ["-- SQL"] : [];
  const config = await openProject(context);
  const content = { up: statements, down: statements, release: releaseOf(config.directory) };
  const shape = { language: outputJs ? "js" : "ts", esm } as const;
  return writeMigration({ path, timestamp, content, shape, dataSource }, config, context);
}
