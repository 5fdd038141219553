import type { OptionSpec } from "../spec.js";

/** Options that several commands share, with TypeORM's names and meanings where TypeORM has them. */
export const dataSource = {
  flags: "-d, --dataSource <path>",
  description: "File that exports the DataSource, .ts or .js (default: dataSource of godwit.config)",
  type: "text",
} as const satisfies OptionSpec;

export const transaction = {
  flags: "-t, --transaction <mode>",
  description:
    "Transactions: one for all, one for each migration, or none (default: the data source's, else each)",
  type: "text",
  choices: ["all", "each", "none", "false"],
} as const satisfies OptionSpec;

export const fake = {
  flags: "-f, --fake",
  description: "Only change the table of applied migrations; run no statement of a migration",
  type: "flag",
} as const satisfies OptionSpec;

export const to = {
  flags: "--to <migration>",
  description: "Stop after this migration (its name, its timestamp, or its name without the timestamp)",
  type: "text",
} as const satisfies OptionSpec;

export const outputJs = {
  flags: "-o, --outputJs",
  description: "Write JavaScript instead of TypeScript",
  type: "flag",
  aliases: ["--js"],
} as const satisfies OptionSpec;

export const esm = {
  flags: "--esm",
  description: "With JavaScript: write an ES module",
  type: "flag",
} as const satisfies OptionSpec;

export const timestamp = {
  flags: "-t, --timestamp <ms>",
  description: "Timestamp of the migration in milliseconds (default: now)",
  type: "number",
} as const satisfies OptionSpec;

export const dryRun = {
  flags: "--dr, --dry-run",
  description: "Show what would be done, and do nothing",
  type: "flag",
  aliases: ["--dryrun"],
} as const satisfies OptionSpec;

export const yes = {
  flags: "-y, --yes",
  description: "Do not ask for confirmation",
  type: "flag",
} as const satisfies OptionSpec;

export const check = {
  flags: "--ch, --check",
  description: "Change nothing; exit with 4 where there is something to do",
  type: "flag",
} as const satisfies OptionSpec;

export const createDatabase = {
  flags: "--create-database",
  description: "Create the database first where the server does not have it",
  type: "flag",
} as const satisfies OptionSpec;

export const scratchUrl = {
  flags: "--scratch-url <url>",
  description: "Server for scratch databases (default: the database's own, else the embedded one)",
  type: "text",
} as const satisfies OptionSpec;

export const nullable = {
  flags: "--nullable <column>",
  description: "Add this new NOT NULL column as nullable",
  type: "list",
} as const satisfies OptionSpec;

export const defaults = {
  flags: "--default <column=sql>",
  description: "One value for the rows that have none in a column that is new, or becomes, NOT NULL",
  type: "list",
} as const satisfies OptionSpec;

export const backfills = {
  flags: "--backfill <column=sql>",
  description: "The same by an expression over each row",
  type: "list",
} as const satisfies OptionSpec;
