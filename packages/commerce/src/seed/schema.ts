import { z } from "zod";
import { ProductStatus } from "../entities/product.js";
import { ShippingOptionPriceType } from "../entities/shipping-option.js";
import { UserRole } from "../entities/user.js";
import { slug } from "../slug.js";
import { isCountry, isCurrency } from "./reference-data.js";

const text = z.string().trim().min(1);
const optionalText = text.nullish().transform((value) => value ?? null);
const count = z.int().min(0);
const measure = count.nullish().transform((value) => value ?? null);
const currency = z.string().refine(isCurrency, 'must be a currency code of ISO 4217 in lower case, as "eur"');
const country = z.string().refine(isCountry, 'must be a country code of ISO 3166-1 in lower case, as "de"');
const handle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const metadata = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? null);

/** A name by which other parts of the file refer to an entry. The row's own id is given when it is created. */
const alias = text.optional();

const store = z.strictObject({
  name: text.default("Godwit Store"),
  default_currency_code: currency.optional(),
  currencies: z.array(currency).min(1),
  swap_link_template: optionalText,
  payment_link_template: optionalText,
  invite_link_template: optionalText,
  metadata,
});

const user = z.strictObject({
  email: z.email().toLowerCase(),
  password: z.string().min(8, "must have at least 8 characters").max(128),
  first_name: optionalText,
  last_name: optionalText,
  role: z.enum(UserRole).default(UserRole.Member),
});

const region = z.strictObject({
  id: alias,
  name: text,
  currency_code: currency,
  tax_rate: z.number().min(0).max(100),
  tax_code: optionalText,
  payment_providers: z.array(text).default([]),
  fulfillment_providers: z.array(text).default([]),
  countries: z.array(country).default([]),
  metadata,
});

const shippingOption = z.strictObject({
  name: text,
  region_id: text,
  provider_id: text,
  data: z.record(z.string(), z.unknown()).default({}),
  price_type: z.enum(ShippingOptionPriceType),
  amount: count.nullish().transform((value) => value ?? null),
  is_return: z.boolean().default(false),
  is_giftcard: z.boolean().default(false),
  admin_only: z.boolean().default(false),
  metadata,
});

/** A category with its children, to any depth. */
export interface SeedCategory {
  id?: string | undefined;
  name: string;
  handle?: string | undefined;
  description: string;
  is_active: boolean;
  is_internal: boolean;
  category_children: SeedCategory[];
}

const category: z.ZodType<SeedCategory> = z.strictObject({
  id: alias,
  name: text,
  handle: handle.optional(),
  description: z.string().default(""),
  is_active: z.boolean().default(true),
  is_internal: z.boolean().default(false),
  category_children: z.lazy(() => z.array(category)).default([]),
});

const collection = z
  .strictObject({ id: alias, title: text, handle: handle.optional(), metadata })
  .transform((given) => ({ ...given, handle: given.handle ?? slug(given.title) }));

const measures = { weight: measure, length: measure, height: measure, width: measure };
const customs = {
  hs_code: optionalText,
  origin_country: optionalText,
  mid_code: optionalText,
  material: optionalText,
};

const variant = z.strictObject({
  title: text,
  sku: optionalText,
  barcode: optionalText,
  ean: optionalText,
  upc: optionalText,
  ...measures,
  ...customs,
  inventory_quantity: count.default(0),
  manage_inventory: z.boolean().default(true),
  allow_backorder: z.boolean().default(false),
  prices: z.array(z.strictObject({ currency_code: currency, amount: count })).default([]),
  options: z.array(z.strictObject({ value: text })).default([]),
  metadata,
});

const product = z
  .strictObject({
    title: text,
    subtitle: optionalText,
    description: optionalText,
    handle: handle.optional(),
    is_giftcard: z.boolean().default(false),
    discountable: z.boolean().default(true),
    status: z.enum(ProductStatus).default(ProductStatus.Published),
    images: z.array(z.url()).default([]),
    thumbnail: z.url().nullish(),
    ...measures,
    ...customs,
    external_id: optionalText,
    collection_id: text.optional(),
    categories: z.array(z.strictObject({ id: text })).default([]),
    tags: z.array(z.strictObject({ value: text })).default([]),
    type: z.strictObject({ value: text }).nullish(),
    options: z.array(z.strictObject({ title: text })).default([]),
    variants: z.array(variant).min(1),
    metadata,
  })
  .transform((given) => ({ ...given, handle: given.handle ?? slug(given.title) }));

/** What a seed file may hold. Amounts are in minor units of their currency; unknown fields are refused. */
export const seedSchema = z.strictObject({
  $schema: z.string().optional(),
  store: store.optional(),
  users: z.array(user).default([]),
  regions: z.array(region).default([]),
  shipping_options: z.array(shippingOption).default([]),
  categories: z.array(category).default([]),
  product_collections: z.array(collection).default([]),
  products: z.array(product).default([]),
  publishable_api_keys: z.array(z.strictObject({ title: text })).default([]),
});

export type SeedData = z.output<typeof seedSchema>;
export type SeedProduct = SeedData["products"][number];
export type SeedVariant = SeedProduct["variants"][number];
