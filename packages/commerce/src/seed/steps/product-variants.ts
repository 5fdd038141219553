import type { Product } from "../../entities/product.js";
import { ProductOption } from "../../entities/product-option.js";
import { ProductOptionValue } from "../../entities/product-option-value.js";
import { ProductVariant } from "../../entities/product-variant.js";
import type { SeedProduct, SeedVariant } from "../schema.js";
import type { SeedRun } from "../seed-run.js";
import { seedPrices } from "./product-prices.js";

/** Options and variants, both known by their title within the product. */
export async function seedVariants(
  run: SeedRun,
  product: Product,
  options: SeedProduct["options"],
  variants: readonly SeedVariant[],
): Promise<void> {
  const optionIds: string[] = [];
  for (const { title } of options) {
    const { row, outcome } = await run.upsert(ProductOption, { product_id: product.id, title }, {});
    run.count("product options", outcome);
    optionIds.push(row.id);
  }
  for (const [variant_rank, wanted] of variants.entries()) {
    const { title, prices, options: values, inventory_quantity, ...own } = wanted;
    const key = { product_id: product.id, title };
    const stock = () => ({ inventory_quantity });
    const { row, outcome } = await run.upsert(ProductVariant, key, { ...own, variant_rank }, stock);
    run.count("product variants", outcome);
    await seedOptionValues(run, row, optionIds, values);
    await seedPrices(run, row, prices);
  }
}

async function seedOptionValues(
  run: SeedRun,
  variant: ProductVariant,
  optionIds: readonly string[],
  values: SeedVariant["options"],
): Promise<void> {
  for (const [index, { value }] of values.entries()) {
    const key = { variant_id: variant.id, option_id: optionIds[index]! };
    const { outcome } = await run.upsert(ProductOptionValue, key, { value });
    run.count("option values", outcome);
  }
}
