import { Product } from "../../entities/product.js";
import { ProductCategoryProduct } from "../../entities/product-category-product.js";
import { ProductSalesChannel } from "../../entities/product-sales-channel.js";
import { ProductShippingProfile } from "../../entities/product-shipping-profile.js";
import { ProductTag } from "../../entities/product-tag.js";
import { ProductType } from "../../entities/product-type.js";
import type { SalesChannel } from "../../entities/sales-channel.js";
import type { SeedProduct } from "../schema.js";
import { type SeedRun, withLinks } from "../seed-run.js";
import { linkImages } from "./product-images.js";
import { seedVariants } from "./product-variants.js";
import type { ShippingProfiles } from "./shipping-profiles.js";

/** What earlier steps made that products belong to. */
export interface ProductSurroundings {
  readonly channel: SalesChannel;
  readonly profiles: ShippingProfiles;
  readonly categories: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, string>;
}

/** Products with everything below them. A product is known by its handle. */
export function seedProducts(
  run: SeedRun,
  products: readonly SeedProduct[],
  around: ProductSurroundings,
): Promise<void> {
  return run.each("products", products, async (wanted) => {
    const { handle, images, thumbnail, collection_id, categories, tags, type, options, variants, ...own } =
      wanted;
    const type_id = type ? (await run.upsert(ProductType, { value: type.value }, {})).row.id : null;
    const { row, outcome } = await run.upsert(
      Product,
      { handle },
      {
        ...own,
        type_id,
        thumbnail: thumbnail ?? images[0] ?? null,
        collection_id: collection_id === undefined ? null : around.collections.get(collection_id)!,
      },
    );
    const linked = [
      await linkImages(run, row, images),
      await linkTags(run, row, tags),
      await linkSurroundings(run, row, categories, around),
    ];
    await seedVariants(run, row, options, variants);
    return withLinks(outcome, linked.includes(true));
  });
}

async function linkTags(run: SeedRun, product: Product, tags: SeedProduct["tags"]): Promise<boolean> {
  const ids: string[] = [];
  for (const { value } of tags) ids.push((await run.upsert(ProductTag, { value }, {})).row.id);
  return run.link(Product, "tags", product, "id", ids);
}

/** The default sales channel, the shipping profile, the categories. */
async function linkSurroundings(
  run: SeedRun,
  product: Product,
  categories: SeedProduct["categories"],
  { channel, profiles, categories: ids }: ProductSurroundings,
): Promise<boolean> {
  const product_id = product.id;
  const profile = product.is_giftcard ? profiles.giftCard : profiles.standard;
  const outcomes = [
    await run.upsert(ProductSalesChannel, { product_id, sales_channel_id: channel.id }, {}),
    await run.upsert(ProductShippingProfile, { product_id, profile_id: profile.id }, {}),
  ].map(({ outcome }) => outcome);
  for (const { id } of categories) {
    const key = { product_id, product_category_id: ids.get(id)! };
    outcomes.push((await run.upsert(ProductCategoryProduct, key, {})).outcome);
  }
  return outcomes.includes("created");
}
