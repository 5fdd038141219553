import type { CommandSpec } from "../spec.js";
import * as shared from "./shared-options.js";

/** TypeORM's own commands over schema and data. */
export const schemaSpecs = {
  "schema:log": {
    summary: "Show the SQL that would bring the schema to what the entities declare",
    arguments: {},
    options: { dataSource: shared.dataSource },
    examples: [{ command: "godwit schema:log -d src/data-source.ts", note: "prints, changes nothing" }],
  },
  "schema:sync": {
    summary: "Bring the schema to what the entities declare, without a migration",
    details: "For throwaway databases. It asks first; tables and columns drop only when named.",
    arguments: {},
    options: { dataSource: shared.dataSource, yes: shared.yes },
    examples: [{ command: "godwit schema:sync -d src/data-source.ts --yes", note: "without asking" }],
  },
  "schema:drop": {
    summary: "Drop every table of the data source's schemas, with all their rows",
    details: "It asks for the name of the database first.",
    arguments: {},
    options: { dataSource: shared.dataSource, yes: shared.yes },
    examples: [{ command: "godwit schema:drop -d src/data-source.ts", note: "asks for the database's name" }],
  },
  query: {
    summary: "Send one SQL statement and print its rows",
    arguments: { sql: { description: "The statement, in quotes", presence: "required" } },
    options: { dataSource: shared.dataSource },
    examples: [
      { command: 'godwit query "select id, email from customer limit 5"', note: "to the config's database" },
      { command: 'godwit query "select 1" -d src/data-source.ts --json', note: "rows as JSON" },
    ],
  },
  "cache:clear": {
    summary: "Empty the table of TypeORM's query cache",
    arguments: {},
    options: { dataSource: shared.dataSource },
    examples: [
      { command: "godwit cache:clear -d src/data-source.ts", note: "where the data source has a cache" },
    ],
  },
} as const satisfies Record<string, CommandSpec>;
