import { databaseSpecs } from "./database.js";
import { diffSpecs } from "./diff.js";
import { migrationFileSpecs } from "./migration-files.js";
import { migrationSpecs } from "./migrations.js";
import { projectSpecs } from "./project.js";
import { schemaSpecs } from "./schema.js";

const schema = { ...diffSpecs, ...schemaSpecs };

/** Every command, under the heading that the help shows it. */
export const groups = {
  "Project:": projectSpecs,
  "Migrations:": { ...migrationFileSpecs, ...migrationSpecs },
  "Schema and data:": schema,
  "Database:": databaseSpecs,
} as const;

export const specs = {
  ...projectSpecs,
  ...migrationFileSpecs,
  ...migrationSpecs,
  ...schema,
  ...databaseSpecs,
} as const;

export type CommandName = keyof typeof specs;
