import { generateId } from "../../entities/base/generate-id.js";
import { MoneyAmount } from "../../entities/money-amount.js";
import type { ProductVariant } from "../../entities/product-variant.js";
import { ProductVariantMoneyAmount } from "../../entities/product-variant-money-amount.js";
import type { SeedVariant } from "../schema.js";
import type { SeedRun } from "../seed-run.js";

/** The general prices of a variant, one a currency; those of regions, quantities and price lists are left alone. */
export async function seedPrices(
  run: SeedRun,
  variant: ProductVariant,
  prices: SeedVariant["prices"],
): Promise<void> {
  for (const { currency_code, amount } of prices) {
    const present = await generalPrice(run, variant.id, currency_code);
    const id = present?.id ?? generateId(MoneyAmount.idPrefix);
    const { row, outcome } = await run.upsert(MoneyAmount, { id }, { currency_code, amount });
    if (outcome === "created")
      await run.upsert(ProductVariantMoneyAmount, { money_amount_id: row.id, variant_id: variant.id }, {});
    run.count("prices", outcome);
  }
}

function generalPrice(run: SeedRun, variantId: string, currency: string): Promise<MoneyAmount | null> {
  return run.manager
    .createQueryBuilder(MoneyAmount, "price")
    .innerJoin(ProductVariantMoneyAmount, "link", "link.money_amount_id = price.id")
    .where("link.variant_id = :variantId and price.currency_code = :currency", { variantId, currency })
    .andWhere("price.region_id is null and price.price_list_id is null")
    .andWhere("price.min_quantity is null and price.max_quantity is null")
    .getOne();
}
