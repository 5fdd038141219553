import { databaseSpecs } from "./database.js";
import { projectSpecs } from "./project.js";
import { schemaSpecs } from "./schema.js";

const { seed: _, ...project } = projectSpecs;
const schema = { query: schemaSpecs.query };

/** Every command, under the heading that the help shows it. */
export const groups = {
  "Project:": project,
  "Schema and data:": schema,
  "Database:": databaseSpecs,
} as const;

export const specs = {
  ...project,
  ...schema,
  ...databaseSpecs,
} as const;

export type CommandName = keyof typeof specs;
