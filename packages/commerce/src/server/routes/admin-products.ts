import type { FastifyPluginAsync } from "fastify";
import { Product } from "../../entities/product.js";
import { ProductVariant } from "../../entities/product-variant.js";
import { requiredProperties, writableProperties } from "../column-schema.js";
import { createProduct, type NewProduct } from "../create-product.js";
import type { ServerOptions } from "../create-server.js";
import { type Paging, page, pagingSchema } from "../paging.js";
import { findProducts } from "../products.js";

const text = { type: "string", minLength: 1 } as const;
const price = {
  type: "object",
  additionalProperties: false,
  required: ["currency_code", "amount"],
  properties: { currency_code: text, amount: { type: "integer", minimum: 0 } },
} as const;

/** Products in every state, with the columns that a project has added. */
export const adminProductRoutes: FastifyPluginAsync<Pick<ServerOptions, "dataSource">> = async (
  server,
  { dataSource },
) => {
  const product = dataSource.getMetadata(Product);
  const variant = dataSource.getMetadata(ProductVariant);
  const { product_id: _, ...variantProperties } = writableProperties(variant);
  const newVariant = {
    type: "object",
    additionalProperties: false,
    required: requiredProperties(variant).filter((name) => name in variantProperties),
    properties: {
      ...variantProperties,
      prices: { type: "array", items: price, default: [] },
      options: { type: "array", items: text, default: [] },
    },
  };
  const newProduct = {
    type: "object",
    additionalProperties: false,
    required: requiredProperties(product),
    properties: {
      ...writableProperties(product),
      options: { type: "array", items: text, default: [] },
      variants: { type: "array", items: newVariant, default: [] },
    },
  };

  server.get<{ Querystring: Paging }>(
    "/products",
    { schema: { querystring: pagingSchema } },
    async ({ query }) => page("products", await findProducts(dataSource, {}, query), query),
  );

  server.post<{ Body: NewProduct }>(
    "/products",
    { schema: { body: newProduct } },
    async ({ body }, reply) => {
      const id = await dataSource.transaction((manager) => createProduct(manager, body));
      const [[created]] = await findProducts(dataSource, { id }, { limit: 1, offset: 0 });
      return reply.status(201).send({ product: created });
    },
  );
};
