import type { FastifyPluginAsync } from "fastify";
import type { ServerOptions } from "../create-server.js";
import { type MigrationState, migrateCommand } from "../migration-checks.js";

/** How long an answer about migrations holds, in milliseconds: probes come often, migrations do not. */
const remembered = 5_000;

/** `GET /health`: 200 while the server can work, 503 while its database lacks migrations or cannot be reached. */
export const healthRoute: FastifyPluginAsync<
  Pick<Required<ServerOptions>, "dataSource" | "migrations">
> = async (server, { dataSource, migrations }) => {
  let asked = Number.NEGATIVE_INFINITY;
  let state: Promise<MigrationState>;
  const migrationState = () => {
    if (performance.now() - asked < remembered) return state;
    asked = performance.now();
    state = migrations.migrationState();
    return state;
  };

  server.get("/health", async (request, reply) => {
    try {
      await dataSource.query("select 1");
      const { pending } = await migrationState();
      if (pending.length === 0) return { status: "ok", migrations: { pending } };
      const answer = { status: "migrations pending", migrations: { pending, command: migrateCommand } };
      return reply.status(503).send(answer);
    } catch (error) {
      request.log.error(error);
      return reply.status(503).send({ status: "database unreachable" });
    }
  });
};
