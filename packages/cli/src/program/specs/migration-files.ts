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
} as const satisfies Record<string, CommandSpec>;
