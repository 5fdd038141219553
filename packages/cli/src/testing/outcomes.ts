import type { Outcome } from "../outcome/outcome.js";
import type { ExamplesOf } from "./outcomes/examples.js";
import { ofMigrations } from "./outcomes/migrations.js";
import { ofProjects } from "./outcomes/projects.js";
import { ofSchemas } from "./outcomes/schemas.js";

/** Examples of every outcome: an outcome without one does not compile. */
export const examples: ExamplesOf<Outcome["kind"]> = { ...ofMigrations, ...ofSchemas, ...ofProjects };
