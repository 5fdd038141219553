import type { FastifyPluginAsync } from "fastify";
import { ProductCollection } from "../../entities/product-collection.js";
import { Region } from "../../entities/region.js";
import type { ServerOptions } from "../create-server.js";
import { type Paging, page, pagingSchema } from "../paging.js";
import { storeProductRoutes } from "./store-products.js";

/** What a storefront may see. */
export const storeRoutes: FastifyPluginAsync<Pick<ServerOptions, "dataSource">> = async (
  server,
  { dataSource },
) => {
  const { manager } = dataSource;
  await server.register(storeProductRoutes, { dataSource });

  server.get<{ Querystring: Paging }>(
    "/regions",
    { schema: { querystring: pagingSchema } },
    async ({ query }) => {
      const found = await manager.findAndCount(Region, {
        relations: { countries: true, payment_providers: true, fulfillment_providers: true },
        relationLoadStrategy: "query",
        order: { name: "ASC", id: "ASC" },
        take: query.limit,
        skip: query.offset,
      });
      return page("regions", found, query);
    },
  );

  server.get<{ Querystring: Paging }>(
    "/collections",
    { schema: { querystring: pagingSchema } },
    async ({ query }) => {
      const found = await manager.findAndCount(ProductCollection, {
        order: { title: "ASC", id: "ASC" },
        take: query.limit,
        skip: query.offset,
      });
      return page("collections", found, query);
    },
  );
};
