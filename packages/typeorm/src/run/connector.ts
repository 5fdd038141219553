import { type Connector, type Session, session } from "@godwit/engine";
import type { DataSource } from "typeorm";
import { clientOptions, targetOf } from "./client-options.js";
import type { MigrationEntry } from "./entry.js";
import { Opening } from "./opening.js";
import { sendsOnlySql } from "./sends-only-sql.js";
import { type TypeOrmWork, typeOrmWork } from "./typeorm-work.js";

type PgClient = Parameters<typeof session>[0] & { connect(): Promise<unknown> };
type Postgres = { readonly Client: new (options: Readonly<Record<string, unknown>>) => PgClient };

/** Connections of a data source; `close` leaves the data source as it was found. */
export interface DataSourceConnector extends Connector<TypeOrmWork> {
  close(): Promise<void>;
}

/**
 * The data source's own connection settings and its own node-postgres. It is initialized only when a migration has to
 * run: a look at the history, and waiting for another runner, take one plain session.
 */
export function dataSourceConnector(
  dataSource: DataSource,
  migrations: readonly MigrationEntry[] = [],
  prepare?: (dataSource: DataSource) => Promise<void>,
): DataSourceConnector {
  const opening = new Opening(dataSource, prepare);
  return {
    label: targetOf(dataSource),
    session: () => plainSession(dataSource),
    work: async (pending) => {
      const byName = new Map(migrations.map(({ name, instance }) => [name, instance]));
      const onlySql = await Promise.all(
        pending.map(async ({ name, direction }) => sendsOnlySql(await byName.get(name)!(), direction)),
      );
      await opening.open(onlySql.every(Boolean) ? "driver" : "entities");
      return typeOrmWork(dataSource.createQueryRunner("master"));
    },
    close: () => opening.close(),
  };
}

async function plainSession(dataSource: DataSource): Promise<Session> {
  const { postgres } = dataSource.driver as unknown as { readonly postgres: Postgres };
  const client = new postgres.Client(clientOptions(dataSource));
  client.on("error", () => undefined);
  await client.connect();
  return session(client);
}
