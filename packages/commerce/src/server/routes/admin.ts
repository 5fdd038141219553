import type { FastifyPluginAsync } from "fastify";
import type { ServerOptions } from "../create-server.js";
import { requireSecretKey } from "../secret-key.js";
import { adminProductRoutes } from "./admin-products.js";
import { adminUserRoutes } from "./admin-users.js";

/** What needs the secret key. */
export const adminRoutes: FastifyPluginAsync<Pick<ServerOptions, "dataSource" | "secretKey">> = async (
  server,
  { dataSource, secretKey },
) => {
  server.addHook("onRequest", requireSecretKey(secretKey));
  await server.register(adminUserRoutes, { dataSource });
  await server.register(adminProductRoutes, { dataSource });
};
