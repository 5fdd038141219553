import type { ProjectOptions } from "godwit";

/** How the database stands to the migrations of the server's packages, its plugins and the project. */
export interface MigrationState {
  /** Names of migrations that have not been run, in the order in which they will be. */
  readonly pending: readonly string[];
}

/** What the server asks Godwit. */
export interface MigrationChecks {
  /** Throws MIGRATIONS_PENDING, naming them, unless everything has run. */
  assertMigrated(): Promise<void>;
  migrationState(): Promise<MigrationState>;
}

/** The command that brings a database to the state that the server needs. */
export const migrateCommand = "npx godwit migrations run";

const ownName = "@godwit/commerce";

/**
 * The checks over everything that the project's `godwit.config.*` names. Godwit is loaded when the first is made. A
 * config that leaves this package out would find nothing pending in an empty database: that is an error.
 */
export function projectMigrations(project: ProjectOptions = {}): MigrationChecks {
  const migrationState = async () => {
    const { migrationState } = await import("godwit");
    const report = await migrationState(project);
    const isOwn = ({ package: owner, state }: (typeof report.migrations)[number]) =>
      owner === ownName && state.at !== "foreign";
    if (report.migrations.some(isOwn)) return report;
    throw new Error(`The project's godwit.config does not name ${ownName} in \`packages\`.`);
  };
  const assertMigrated = async () => {
    const { pending } = await migrationState();
    if (pending.length > 0) await (await import("godwit")).assertMigrated(project);
  };
  return { assertMigrated, migrationState };
}
