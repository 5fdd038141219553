import type { FastifyPluginAsync } from "fastify";
import type { FindOptionsWhere } from "typeorm";
import { Product, ProductStatus } from "../../entities/product.js";
import type { ServerOptions } from "../create-server.js";
import { RequestError } from "../errors.js";
import { type Paging, page, pagingProperties } from "../paging.js";
import { findProducts } from "../products.js";

interface ProductFilter extends Paging {
  readonly handle?: string;
  readonly collection_id?: string;
  readonly type_id?: string;
}

const filterSchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    ...pagingProperties,
    handle: { type: "string" },
    collection_id: { type: "string" },
    type_id: { type: "string" },
  },
} as const;

/** Published products with options, images, variants and prices. */
export const storeProductRoutes: FastifyPluginAsync<Pick<ServerOptions, "dataSource">> = async (
  server,
  { dataSource },
) => {
  const published = { status: ProductStatus.Published };

  server.get<{ Querystring: ProductFilter }>(
    "/products",
    { schema: { querystring: filterSchema } },
    async (request) => {
      const { limit, offset, ...filter } = request.query;
      const where: FindOptionsWhere<Product> = { ...filter, ...published };
      return page("products", await findProducts(dataSource, where, { limit, offset }), { limit, offset });
    },
  );

  server.get<{ Params: { id: string } }>("/products/:id", async ({ params: { id } }) => {
    const [[product]] = await findProducts(dataSource, { id, ...published }, { limit: 1, offset: 0 });
    if (product === undefined) throw new RequestError(404, "NOT_FOUND", `There is no product "${id}".`);
    return { product };
  });
};
