import { extendEntities } from "@godwit/typeorm/runtime";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { commerceEntities } from "../commerce-entities.js";
import { createServer, type ServerOptions } from "./create-server.js";
import { projectMigrations } from "./migration-checks.js";

export interface StartOptions extends ServerOptions {
  /** Default 9000; 0 takes any free port. */
  readonly port?: number;
  /** Default 127.0.0.1: a proxy in front of the server is what the world talks to. */
  readonly host?: string;
}

/** A server that answers. */
export interface RunningServer {
  readonly server: FastifyInstance;
  /** As `http://127.0.0.1:9000`. */
  readonly address: string;
  /** Answers what has been asked, then closes the connections to the database. A second call waits for the first. */
  close(): Promise<void>;
}

/**
 * Connects, makes sure that nothing is pending, and listens. The data source may list a project's own entities alone:
 * the core's are added, those that the project extends replaced. It never changes the schema, whatever its options say.
 * Throws MIGRATIONS_PENDING before it listens.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const dataSource = await connect(options.dataSource);
  try {
    const { migrations = projectMigrations() } = options;
    await migrations.assertMigrated();
    const server = await createServer({ ...options, dataSource, migrations });
    const address = await server.listen({ port: options.port ?? 9000, host: options.host ?? "127.0.0.1" });
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= server.close().then(() => dataSource.destroy());
      return closing;
    };
    return { server, address, close };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function connect(dataSource: DataSource): Promise<DataSource> {
  if (dataSource.isInitialized) return dataSource;
  dataSource.setOptions({ synchronize: false, migrationsRun: false, dropSchema: false });
  return extendEntities(dataSource, { core: commerceEntities }).initialize();
}
