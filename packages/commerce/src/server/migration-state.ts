/** How the database stands to the migrations of the server's packages, plugins and project. */
export interface MigrationState {
  /** Names of migrations that have not been run, in the order in which they will be. */
  readonly pending: readonly string[];
}

/** The command that brings a database to the state that the server needs. */
export const migrateCommand = "npx godwit migrations run";

/** A server that is not started, because its code and its database do not fit. */
export class MigrationsPendingError extends Error {
  override readonly name = "MigrationsPendingError";
  readonly code = "MIGRATIONS_PENDING";
  readonly hint = `Run \`${migrateCommand}\`, then start the server again.`;

  constructor(readonly pending: readonly string[]) {
    super(`The database lacks ${pending.length} migrations: ${pending.join(", ")}`);
  }
}
