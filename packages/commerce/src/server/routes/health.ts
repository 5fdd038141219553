import type { FastifyPluginAsync } from "fastify";
import type { ServerOptions } from "../create-server.js";
import { migrateCommand } from "../migration-state.js";

/** `GET /health`: 200 while the server can work, 503 while its database lacks migrations or cannot be reached. */
export const healthRoute: FastifyPluginAsync<ServerOptions> = async (
  server,
  { dataSource, migrationState },
) => {
  server.get("/health", async (request, reply) => {
    try {
      await dataSource.query("select 1");
      const { pending } = await migrationState();
      const migrated = pending.length === 0;
      const migrations = migrated ? { pending } : { pending, command: migrateCommand };
      return reply
        .status(migrated ? 200 : 503)
        .send({ status: migrated ? "ok" : "migrations pending", migrations });
    } catch (error) {
      request.log.error(error);
      return reply.status(503).send({ status: "database unreachable" });
    }
  });
};
