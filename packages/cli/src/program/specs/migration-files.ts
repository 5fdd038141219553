import type { CommandSpec } from "../spec.js";
import * as shared from "./shared-options.js";

/** Commands that write migrations. */
export const migrationFileSpecs = {
  "migration:create": {
    summary: "Write an empty migration and register it in the data source",
    arguments: {
      path: { description: "Folder and name, as src/migrations/AddNotes", presence: "required" },
    },
    options: {
      outputJs: shared.outputJs,
      esm: shared.esm,
      sql: {
        flags: "--sql",
        description: "Write two SQL files, up and down, instead of a class",
        type: "flag",
      },
      timestamp: shared.timestamp,
      dataSource: shared.dataSource,
    },
    examples: [
      { command: "godwit migration:create src/migrations/AddNotes", note: "a class with up and down" },
      {
        command: "godwit migration:create src/migrations/AddNotes --js --esm",
        note: "as a JavaScript ES module",
      },
    ],
  },
  "migration:generate": {
    summary: "Compare the entities with the database and write the migration between them",
    details:
      "Renames are asked about, never guessed; tables and columns drop only when named. With nothing to do it says so and exits with 0.",
    arguments: {
      path: { description: "Folder and name, as src/migrations/UserChanged", presence: "required" },
    },
    options: {
      dataSource: shared.dataSource,
      pretty: { flags: "-p, --pretty", description: "Break long SQL over several lines", type: "flag" },
      outputJs: shared.outputJs,
      esm: shared.esm,
      dryRun: shared.dryRun,
      check: shared.check,
      timestamp: shared.timestamp,
      renames: {
        flags: "--rename <old=new>",
        description: "A table, column or type that has a new name; may be repeated",
        type: "list",
      },
      allowDrop: {
        flags: "--allow-drop <name>",
        description: "Let this table or column be dropped, or all of them: all; may be repeated",
        type: "list",
      },
      nullable: shared.nullable,
      defaults: shared.defaults,
      backfills: shared.backfills,
      mappings: {
        flags: "--map <type:old=new>",
        description: "What rows get in place of an enum value that goes; may be repeated",
        type: "list",
      },
      online: {
        flags: "--online",
        description: "Prefer statements that block nobody for long",
        type: "flag",
      },
      noProve: {
        flags: "--no-prove",
        description: "Do not rehearse the migration in a scratch database",
        type: "flag",
      },
      fromMigrations: {
        flags: "--from-migrations",
        description: "Compare with what the migrations build in the embedded server: no database is asked",
        type: "flag",
      },
      scratchUrl: shared.scratchUrl,
    },
    examples: [
      { command: "godwit migration:generate src/migrations/UserChanged", note: "the config's data source" },
      {
        command: "godwit migration:generate src/migrations/UserChanged -d src/data-source.ts",
        note: "another one",
      },
      {
        command: "godwit migration:generate src/migrations/X --check",
        note: "for CI: exit 4 where they differ",
      },
      {
        command: "godwit migration:generate src/migrations/X --rename user.name=full_name",
        note: "a renamed column",
      },
      {
        command: "godwit migration:generate src/migrations/X --from-migrations",
        note: "with no database at hand",
      },
    ],
  },
} as const satisfies Record<string, CommandSpec>;
