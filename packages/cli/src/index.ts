export type {
  ErrorCode,
  GodwitError,
  HistoryReport,
  MigrationState,
  MigrationStatus,
  RunEvent,
  RunResult,
} from "@godwit/engine";
export { type Config, type DatabaseConfig, defineConfig } from "./config/config.js";
export { assertMigrated, migrate, migrationState } from "./library/migrate.js";
export type { ProjectOptions } from "./library/project-options.js";
