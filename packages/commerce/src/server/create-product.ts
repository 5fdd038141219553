import { type EntityManager, In } from "typeorm";
import { Currency } from "../entities/currency.js";
import { MoneyAmount } from "../entities/money-amount.js";
import { Product } from "../entities/product.js";
import { ProductOption } from "../entities/product-option.js";
import { ProductOptionValue } from "../entities/product-option-value.js";
import { ProductVariant } from "../entities/product-variant.js";
import { ProductVariantMoneyAmount } from "../entities/product-variant-money-amount.js";
import { slug } from "../slug.js";
import { RequestError } from "./errors.js";

/** A product as a request gives it: columns, the names of its options, and its variants with values and prices. */
export type NewProduct = Omit<Partial<Product>, "options" | "variants"> & {
  readonly title: string;
  readonly options: readonly string[];
  readonly variants: readonly NewVariant[];
};

type NewVariant = Omit<Partial<ProductVariant>, "options"> & {
  readonly options: readonly string[];
  readonly prices: readonly { currency_code: string; amount: number }[];
};

/** Creates a product with all its parts and gives its id; run it in a transaction. */
export async function createProduct(manager: EntityManager, body: NewProduct): Promise<string> {
  const { options, variants, ...columns } = body;
  if (variants.some((variant) => variant.options.length !== options.length))
    throw new RequestError(
      400,
      "INVALID_REQUEST",
      "A variant needs one value for each option of its product.",
    );
  await refuseUnknownCurrencies(manager, variants);
  const handle = columns.handle ?? slug(columns.title);
  const { id } = await manager.save(manager.create(Product, { ...columns, handle }));
  const rows = options.map((title) => manager.create(ProductOption, { title, product_id: id }));
  const optionIds = (await manager.save(rows)).map((option) => option.id);
  for (const [variant_rank, variant] of variants.entries())
    await createVariant(manager, { variant_rank, ...variant, product_id: id }, optionIds);
  return id;
}

async function refuseUnknownCurrencies(
  manager: EntityManager,
  variants: readonly NewVariant[],
): Promise<void> {
  const codes = [...new Set(variants.flatMap(({ prices }) => prices.map((price) => price.currency_code)))];
  const known = (await manager.findBy(Currency, { code: In(codes) })).map(({ code }) => code);
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length === 0) return;
  throw new RequestError(400, "INVALID_REQUEST", `There is no currency ${unknown.join(", ")}.`);
}

async function createVariant(
  manager: EntityManager,
  { options, prices, ...columns }: NewVariant,
  optionIds: readonly string[],
): Promise<void> {
  const { id: variant_id } = await manager.save(manager.create(ProductVariant, columns));
  const values = options.map((value, index) => ({ value, variant_id, option_id: optionIds[index]! }));
  await manager.save(values.map((value) => manager.create(ProductOptionValue, value)));
  const amounts = await manager.save(prices.map((price) => manager.create(MoneyAmount, price)));
  const links = amounts.map(({ id }) => ({ variant_id, money_amount_id: id }));
  await manager.save(links.map((link) => manager.create(ProductVariantMoneyAmount, link)));
}
