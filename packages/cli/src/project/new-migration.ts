import { existsSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { GodwitError } from "@godwit/engine";
import {
  type MigrationContent,
  type MigrationShape,
  migrationClassName,
  migrationFile,
  renderMigration,
} from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { ResolvedConfig } from "../config/resolved.js";
import type { FileCreated } from "../outcome/project.js";
import { namedPath } from "./class-name.js";
import { register } from "./register.js";
import { writeNewFile } from "./write-file.js";

/** A migration that is to become a file. */
export interface NewMigration {
  /** As the user gave it: `src/migrations/AddNotes`. */
  readonly path: string;
  /** Milliseconds; undefined: now. */
  readonly timestamp: number | undefined;
  readonly content: Omit<MigrationContent, "name" | "timestamp">;
  readonly shape: MigrationShape;
  /** The data source of -d. */
  readonly dataSource: string | undefined;
}

/** The file, its class and its text, nothing written yet. Errors: NAME_INVALID, TIMESTAMP_INVALID. */
export function draftMigration(migration: Omit<NewMigration, "dataSource">): {
  readonly path: string;
  readonly className: string;
  readonly text: string;
} {
  const { path } = namedPath(migration.path);
  const timestamp = migration.timestamp ?? Date.now();
  if (!/^\d{13}$/.test(String(timestamp))) throw new GodwitError("TIMESTAMP_INVALID", { timestamp });
  const content = { ...migration.content, name: basename(path), timestamp };
  return {
    path: migrationFile(path, timestamp, migration.shape),
    className: migrationClassName(content.name, timestamp),
    text: renderMigration(content, migration.shape),
  };
}

/** Writes a migration and makes it known to the project's data source. Errors: FILE_EXISTS, FOLDER_NOT_WRITABLE. */
export function writeMigration(
  migration: NewMigration,
  config: ResolvedConfig,
  { cwd }: Pick<CommandContext, "cwd">,
): FileCreated {
  const { path, className, text } = draftMigration(migration);
  const file = resolve(cwd, path);
  const dataSource = dataSourceFile(config, migration.dataSource, cwd);
  writeNewFile(file, text, cwd);
  const registration = register({ list: "migrations", className, classFile: file, dataSource, config, cwd });
  return {
    kind: "file-created",
    what: "migration",
    name: className,
    paths: [relative(cwd, file)],
    registration,
  };
}

/**
 * The data source of -d, of the config, or where `init` puts one; undefined where the project has none. Throws
 * DATA_SOURCE_MISSING where one is named that is not there.
 */
export function dataSourceFile(
  { dataSource, directory }: ResolvedConfig,
  given: string | undefined,
  cwd: string,
): string | undefined {
  const usual = join(directory, "src/data-source.ts");
  const named = given === undefined ? dataSource : resolve(cwd, given);
  if (named !== undefined && !existsSync(named)) {
    throw new GodwitError("DATA_SOURCE_MISSING", { path: relative(cwd, named) }, { file: named });
  }
  return named ?? (existsSync(usual) ? usual : undefined);
}
