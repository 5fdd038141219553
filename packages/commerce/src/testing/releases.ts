import type { DataSource, DataSourceOptions, MigrationInterface } from "typeorm";

/** A migration as this package writes it. */
export type ReleaseMigration = MigrationInterface & {
  readonly release: string;
  readonly featureFlag?: string;
};
type MigrationClass = new () => ReleaseMigration;

const modules = import.meta.glob<Record<string, MigrationClass>>("../migrations/*-*.ts", { eager: true });

/** The package's migrations, oldest first: their files begin with a timestamp. */
export const migrations: readonly MigrationClass[] = Object.keys(modules)
  .sort()
  .flatMap((file) => Object.values(modules[file]!));

/** The migrations of all releases up to one, without those of a feature unless it is named. */
export function migrationsUpTo(release: string, features: readonly string[] = []): MigrationClass[] {
  return migrations.filter((migration) => {
    const { release: since, featureFlag } = new migration();
    return since <= release && (featureFlag === undefined || features.includes(featureFlag));
  });
}

/** Runs the pending ones of these with TypeORM's own runner, each in a transaction. */
export async function migrateTo(
  dataSource: DataSource,
  classes: readonly MigrationClass[],
): Promise<string[]> {
  await list(dataSource, classes);
  return (await dataSource.runMigrations({ transaction: "each" })).map(({ name }) => name);
}

/** Reverts what has been run and is not among these, the latest first. */
export async function revertTo(dataSource: DataSource, classes: readonly MigrationClass[]): Promise<void> {
  await list(dataSource, migrations);
  const kept = classes.length;
  const count = async () => Number((await dataSource.query("select count(*) from migrations"))[0].count);
  while ((await count()) > kept) await dataSource.undoLastMigration({ transaction: "each" });
}

/** TypeORM reads a data source's migrations when it builds its metadata. */
async function list(dataSource: DataSource, classes: readonly MigrationClass[]): Promise<void> {
  dataSource.setOptions({ migrations: [...classes] } as Partial<DataSourceOptions>);
  await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
}
