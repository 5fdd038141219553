import type { DataSource, FindOptionsWhere } from "typeorm";
import { MoneyAmount } from "../entities/money-amount.js";
import { Product } from "../entities/product.js";
import type { ProductVariant } from "../entities/product-variant.js";
import { ProductVariantMoneyAmount } from "../entities/product-variant-money-amount.js";
import type { Paging } from "./paging.js";

/** A variant as the API shows it. */
export type PricedVariant = ProductVariant & { prices: MoneyAmount[] };

/** A page of products with all that belongs to them, and the number of all that match. A query a relation. */
export async function findProducts(
  dataSource: DataSource,
  where: FindOptionsWhere<Product>,
  { limit, offset }: Paging,
): Promise<[Product[], number]> {
  const [products, count] = await dataSource.manager.findAndCount(Product, {
    where,
    relations: {
      collection: true,
      type: true,
      tags: true,
      images: true,
      options: true,
      variants: { options: true },
    },
    relationLoadStrategy: "query",
    order: { created_at: "ASC", id: "ASC" },
    take: limit,
    skip: offset,
  });
  const variants = products.flatMap((product) => product.variants ?? []);
  const prices = await findPrices(dataSource, variants);
  for (const variant of variants) (variant as PricedVariant).prices = prices.get(variant.id) ?? [];
  for (const product of products)
    product.variants?.sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0));
  return [products, count];
}

/** The prices of variants in one query, by the variant's id. */
async function findPrices(
  { manager }: DataSource,
  variants: readonly ProductVariant[],
): Promise<Map<string, MoneyAmount[]>> {
  const prices = new Map(variants.map(({ id }) => [id, [] as MoneyAmount[]]));
  if (variants.length === 0) return prices;
  const { entities, raw } = await manager
    .createQueryBuilder(MoneyAmount, "price")
    .innerJoin(ProductVariantMoneyAmount, "link", "link.money_amount_id = price.id")
    .addSelect("link.variant_id", "variant_id")
    .where("link.variant_id in (:...ids)", { ids: [...prices.keys()] })
    .orderBy("price.currency_code")
    .addOrderBy("price.amount")
    .addOrderBy("price.id")
    .getRawAndEntities<{ variant_id: string }>();
  for (const [index, price] of entities.entries()) prices.get(raw[index]!.variant_id)?.push(price);
  return prices;
}
