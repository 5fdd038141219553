import type { DatabaseUrl, ProgramEnded, QueryResults, ServerStarted, ServerStopped } from "./database.js";
import type { MigrationGenerated, NothingToGenerate } from "./generate.js";
import type {
  MigrationResolved,
  MigrationsAdopted,
  MigrationsPlanned,
  MigrationsRun,
  MigrationsShown,
  Seeded,
} from "./migrations.js";
import type { DoctorReport, FileCreated, ProjectCreated, Versions } from "./project.js";
import type { CacheCleared, SchemaDropped, SchemaLogged, SchemaSynchronised } from "./schema-commands.js";
import type { RenamesOpen, SchemaInspected, SchemasCompared } from "./schemas.js";

/** What a command came to. Commands make one, printers print it, `exitOf` gives its exit code. */
export type Outcome =
  | ProjectCreated
  | FileCreated
  | DoctorReport
  | Versions
  | MigrationGenerated
  | NothingToGenerate
  | MigrationsRun
  | MigrationsPlanned
  | MigrationsAdopted
  | MigrationsShown
  | MigrationResolved
  | Seeded
  | ServerStarted
  | ServerStopped
  | DatabaseUrl
  | ProgramEnded
  | QueryResults
  | SchemaLogged
  | SchemaSynchronised
  | SchemaDropped
  | CacheCleared
  | SchemasCompared
  | RenamesOpen
  | SchemaInspected;
