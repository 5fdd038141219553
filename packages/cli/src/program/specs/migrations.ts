import type { CommandSpec } from "../spec.js";
import * as shared from "./shared-options.js";

const runOptions = {
  dataSource: shared.dataSource,
  transaction: shared.transaction,
  fake: shared.fake,
  to: shared.to,
  dryRun: { ...shared.dryRun, description: "Rehearse it in a scratch copy of the schema; change nothing" },
  createDatabase: shared.createDatabase,
  scratchUrl: shared.scratchUrl,
} as const;

const revertOptions = {
  dataSource: shared.dataSource,
  transaction: shared.transaction,
  fake: shared.fake,
  to: { ...shared.to, description: "Revert until this migration is the last applied one; it stays" },
  steps: { flags: "-n, --steps <count>", description: "How many to revert (default: 1)", type: "number" },
} as const;

const showOptions = {
  dataSource: shared.dataSource,
  check: shared.check,
  drift: {
    flags: "--drift",
    description: "Compare the schema with what its history builds; exit with 4 where they differ",
    type: "flag",
  },
  scratchUrl: shared.scratchUrl,
} as const;

const baselineOptions = {
  dataSource: shared.dataSource,
  to: { ...shared.to, description: "The last migration that the database has; by default all" },
  scratchUrl: shared.scratchUrl,
} as const;

const baselineDetails =
  "The migrations are run in a scratch database, and only where that equals this database are they noted as applied.";

/** The server's spelling takes everything from the config: it has no data source option. */
function overConfig<O extends { dataSource: unknown }>(options: O): Omit<O, "dataSource"> {
  const { dataSource: _, ...rest } = options;
  return rest;
}

/** Commands that run, revert and show migrations, in both spellings. */
export const migrationSpecs = {
  "migration:run": {
    summary: "Run what is pending, in order",
    arguments: {},
    options: runOptions,
    examples: [
      { command: "godwit migration:run -d src/data-source.ts", note: "the migrations of one data source" },
      {
        command: "godwit migration:run -d src/data-source.ts --dry-run",
        note: "each statement and its locks",
      },
    ],
  },
  "migration:revert": {
    summary: "Revert the last migration, or several",
    arguments: {},
    options: revertOptions,
    examples: [
      { command: "godwit migration:revert -d src/data-source.ts", note: "the data source's last one" },
      { command: "godwit migration:revert -d src/data-source.ts --steps 3", note: "the last three" },
    ],
  },
  "migration:show": {
    summary: "Every migration: package, release, applied when, pending, changed, missing",
    arguments: {},
    options: showOptions,
    examples: [
      { command: "godwit migration:show -d src/data-source.ts", note: "as a table" },
      { command: "godwit migration:show -d src/data-source.ts --check", note: "exit 4 where one is pending" },
      { command: "godwit migration:show -d src/data-source.ts --drift", note: "changes made by hand" },
    ],
  },
  "migration:baseline": {
    summary: "Adopt a database that has the schema and no history",
    details: baselineDetails,
    arguments: {},
    options: baselineOptions,
    examples: [
      { command: "godwit migration:baseline -d src/data-source.ts", note: "it has what all of them build" },
      {
        command: "godwit migration:baseline -d src/data-source.ts --to AddNotes",
        note: "it has the first ones, up to AddNotes",
      },
    ],
  },
  "migration:resolve": {
    summary: "Say what holds of a migration that was cut off outside of a transaction",
    details: "A run that finds a statement in doubt stops and names these choices.",
    arguments: { migration: { description: "Its name", presence: "required" } },
    options: {
      done: {
        flags: "--done",
        description: "The statement in doubt took effect; go on after it",
        type: "flag",
      },
      again: { flags: "--again", description: "It did not take effect; run it again", type: "flag" },
      applied: { flags: "--applied", description: "The whole migration is done", type: "flag" },
      restart: {
        flags: "--restart",
        description: "Nothing of it is left; start from its beginning",
        type: "flag",
      },
      dataSource: shared.dataSource,
    },
    examples: [
      { command: "godwit migration:resolve AddIndex --again", note: "and then: godwit migrations run" },
    ],
  },
  "migrations run": {
    summary: "Run what is pending of the core packages, the plugins and the project",
    arguments: {},
    options: overConfig(runOptions),
    examples: [
      { command: "godwit migrations run", note: "everything that godwit.config names" },
      { command: "godwit migrations run --verbose", note: "with each SQL statement" },
      { command: "godwit migrations run --dry-run", note: "what each would lock and rewrite" },
    ],
  },
  "migrations revert": {
    summary: "Revert the last migration of all that godwit.config names",
    arguments: {},
    options: overConfig(revertOptions),
    examples: [
      { command: "godwit migrations revert", note: "the last applied one, whichever package it is of" },
    ],
  },
  "migrations show": {
    summary: "Every migration of the core packages, the plugins and the project",
    arguments: {},
    options: overConfig(showOptions),
    examples: [
      { command: "godwit migrations show", note: "what a new version brings to this database" },
      { command: "godwit migrations show --json", note: "for a script" },
      { command: "godwit migrations show --drift", note: "what somebody changed by hand, as SQL" },
    ],
  },
  "migrations baseline": {
    summary: "Adopt a database that has the schema of all that godwit.config names, and no history",
    details: baselineDetails,
    arguments: {},
    options: overConfig(baselineOptions),
    examples: [{ command: "godwit migrations baseline", note: "proven first, then noted as applied" }],
  },
} as const satisfies Record<string, CommandSpec>;
