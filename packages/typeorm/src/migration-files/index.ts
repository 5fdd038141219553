export { type DiscoverOptions, discoverMigrations, type MigrationSource } from "./discover-migrations.js";
export { MigrationHashes } from "./migration-hash.js";
export { migrationClassName, timestampOf } from "./migration-name.js";
export {
  type MigrationContent,
  type MigrationShape,
  migrationFile,
  renderMigration,
} from "./render-migration.js";
