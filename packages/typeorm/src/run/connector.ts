import { type Connector, plainWork, type Session, session } from "@godwit/engine";
import type { DataSource } from "typeorm";
import { type Connectable, clientOptions, targetOf } from "./client-options.js";
import type { MigrationEntry } from "./entry.js";
import { Opening } from "./opening.js";
import { sendsOnlySql } from "./sends-only-sql.js";
import { type Source, wholeDataSource } from "./source.js";
import { type MigrationWork, typeOrmWork } from "./typeorm-work.js";

type PgClient = Parameters<typeof session>[0] & { connect(): Promise<unknown> };
type Postgres = { readonly Client: new (options: Readonly<Record<string, unknown>>) => PgClient };

/** Connections of a data source; `close` leaves the data source as it was found. */
export interface DataSourceConnector extends Connector<MigrationWork> {
  close(): Promise<void>;
}

/**
 * The data source's own connection settings and its own node-postgres. A look at the history, waiting for another runner
 * and migrations that are constant SQL take plain sessions; it is initialized only where a migration wants more.
 */
export function dataSourceConnector(
  source: Source,
  migrations: readonly MigrationEntry[] = [],
  prepare?: (dataSource: DataSource) => Promise<void>,
): DataSourceConnector {
  let opening: Opening | undefined;
  return {
    label: targetOf(source),
    session: () => plainSession(source),
    work: async (pending) => {
      const byName = new Map(migrations.map(({ name, instance }) => [name, instance]));
      const onlySql = await Promise.all(
        pending.map(async ({ name, direction }) => sendsOnlySql(await byName.get(name)!(), direction)),
      );
      if (onlySql.every(Boolean)) return plainWork(await plainSession(source));
      const dataSource = await wholeDataSource(source);
      opening ??= new Opening(dataSource, prepare);
      await opening.open();
      return typeOrmWork(dataSource.createQueryRunner("master"));
    },
    close: async () => opening?.close(),
  };
}

/** One session of a data source that need not be initialized. */
export async function plainSession(dataSource: Connectable): Promise<Session> {
  const { postgres } = dataSource.driver as { readonly postgres: Postgres };
  const client = new postgres.Client(clientOptions(dataSource));
  client.on("error", () => undefined);
  await client.connect();
  return session(client);
}
