import type { FastifyPluginAsync } from "fastify";
import type { ServerOptions } from "../create-server.js";
import { requireSecretKey } from "../secret-key.js";
import { adminProductRoutes } from "./admin-products.js";
import { adminUserRoutes } from "./admin-users.js";

/** What needs the secret key. */
export const adminRoutes: FastifyPluginAsync<ServerOptions> = async (server, options) => {
  server.addHook("onRequest", requireSecretKey(options.secretKey));
  await server.register(adminUserRoutes, { ...options, prefix: "" });
  await server.register(adminProductRoutes, { ...options, prefix: "" });
};
