import fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import type { DataSource } from "typeorm";
import { answerError, answerNotFound } from "./errors.js";
import { type MigrationChecks, projectMigrations } from "./migration-checks.js";
import { adminRoutes } from "./routes/admin.js";
import { healthRoute } from "./routes/health.js";
import { storeRoutes } from "./routes/store.js";
import { compileValidator } from "./validation.js";

export interface ServerOptions {
  /** Connected, over all entities of the package; entities that a project extends stand in the place of the core's. */
  readonly dataSource: DataSource;
  /** What administrators send as `Authorization: Bearer`; at least 16 characters. */
  readonly secretKey: string;
  /** Whether the database fits the code. Left out: the project of the working directory is asked. */
  readonly migrations?: MigrationChecks;
  /** Fastify's own: off when left out. */
  readonly logger?: NonNullable<FastifyServerOptions["logger"]>;
}

/** The HTTP API, not yet listening. Closing it leaves the data source open. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  if (options.secretKey.length < 16) throw new Error("The secret key must have at least 16 characters.");
  const server: FastifyInstance = fastify({ logger: options.logger ?? false });
  server.setValidatorCompiler(compileValidator);
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  const { dataSource, secretKey, migrations = projectMigrations() } = options;
  await server.register(healthRoute, { dataSource, migrations });
  await server.register(storeRoutes, { dataSource, prefix: "/store" });
  await server.register(adminRoutes, { dataSource, secretKey, prefix: "/admin" });
  return server;
}
