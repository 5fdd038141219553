import type { CommandSpec } from "../spec.js";
import * as shared from "./shared-options.js";

const source =
  "a database URL, a .sql file or a folder of them, a folder of migrations, a data source, a snapshot";

/** Commands that compare and show schemas, whatever they come from. */
export const diffSpecs = {
  diff: {
    summary: "Print the SQL that brings one schema to another",
    details: `Each side is ${source}; the word "database" stands for the project's own. Nothing is printed where both are equal.`,
    arguments: {},
    options: {
      from: { flags: "--from <source>", description: "The schema that is to change", type: "text" },
      to: { flags: "--to <source>", description: "The schema it is to become", type: "text" },
      schemas: {
        flags: "--schema <name>",
        description: "Compare this schema only; may be repeated",
        type: "list",
      },
      exclude: {
        flags: "--exclude <pattern>",
        description: "Leave out a schema or an object, as audit or public.tmp_*; may be repeated",
        type: "list",
      },
      renames: { flags: "--rename <old=new>", description: "An object that has a new name", type: "list" },
      allowDrop: {
        flags: "--allow-drop <name>",
        description: "Let this object be dropped, or all of them: all; may be repeated",
        type: "list",
      },
      mappings: {
        flags: "--map <type:old=new>",
        description: "What rows get in place of an enum value that goes; may be repeated",
        type: "list",
      },
      nullable: shared.nullable,
      defaults: shared.defaults,
      backfills: shared.backfills,
      scratchUrl: shared.scratchUrl,
      noProve: {
        flags: "--no-prove",
        description: "Do not rehearse the plan in a scratch database",
        type: "flag",
      },
      check: shared.check,
    },
    examples: [
      { command: "godwit diff --from $DATABASE_URL --to schema.sql", note: "what the database lacks" },
      {
        command: "godwit diff --from database --to src/data-source.ts --check",
        note: "exit 4 where they differ",
      },
      {
        command: "godwit diff --from old.sql --to new.sql --rename public.users.name=full_name",
        note: "a renamed column",
      },
    ],
  },
  "schema:inspect": {
    summary: "Write a schema as JSON: a snapshot that diff reads",
    details: `The source is ${source}.`,
    arguments: { source: { description: "Where the schema is", presence: "required" } },
    options: { scratchUrl: shared.scratchUrl },
    examples: [
      { command: "godwit schema:inspect database", note: "write it to a file and diff reads it: a snapshot" },
    ],
  },
} as const satisfies Record<string, CommandSpec>;
