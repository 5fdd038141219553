import type { Outcome } from "../../outcome/outcome.js";
import type { Style } from "../../terminal/style.js";
import { exhausted } from "../exhausted.js";
import { databaseUrl, queryResults, serverStarted, serverStopped } from "./database.js";
import { migrationGenerated, nothingToGenerate } from "./generate.js";
import {
  migrationResolved,
  migrationsAdopted,
  migrationsRun,
  migrationsShown,
  seeded,
} from "./migrations.js";
import { migrationsPlanned } from "./planned.js";
import { doctorReport, fileCreated, projectCreated, versions } from "./project.js";
import { cacheCleared, schemaDropped, schemaLogged, schemaSynchronised } from "./schema-commands.js";
import { renamesOpen, schemaInspected, schemasCompared } from "./schemas.js";

/** An outcome as people read it; undefined where a program of its own has printed already. */
export function humanText(outcome: Outcome, style: Style): string | undefined {
  switch (outcome.kind) {
    case "project-created":
      return projectCreated(outcome, style);
    case "file-created":
      return fileCreated(outcome, style);
    case "doctor-report":
      return doctorReport(outcome, style);
    case "versions":
      return versions(outcome);
    case "migration-generated":
      return migrationGenerated(outcome, style);
    case "nothing-to-generate":
      return nothingToGenerate(outcome, style);
    case "migrations-run":
      return migrationsRun(outcome, style);
    case "migrations-planned":
      return migrationsPlanned(outcome, style);
    case "migrations-adopted":
      return migrationsAdopted(outcome, style);
    case "migrations-shown":
      return migrationsShown(outcome, style);
    case "migration-resolved":
      return migrationResolved(outcome);
    case "schema-logged":
      return schemaLogged(outcome, style);
    case "schema-synchronised":
      return schemaSynchronised(outcome, style);
    case "schema-dropped":
      return schemaDropped(outcome);
    case "cache-cleared":
      return cacheCleared(outcome);
    case "seeded":
      return seeded(outcome, style);
    case "server-started":
      return serverStarted(outcome, style);
    case "server-stopped":
      return serverStopped(outcome);
    case "database-url":
      return databaseUrl(outcome);
    case "query-results":
      return queryResults(outcome, style);
    case "schemas-compared":
      return schemasCompared(outcome);
    case "renames-open":
      return renamesOpen(outcome);
    case "schema-inspected":
      return schemaInspected(outcome);
    case "program-ended":
      return undefined;
    default:
      return exhausted(outcome);
  }
}
