import type { SeedCategory, SeedData, SeedProduct } from "./schema.js";

/** A fault of a seed file: where, as a path of keys and positions, and what. */
export interface SeedProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The faults that only two places of a file together show: unknown names, names given twice. */
export function findReferenceProblems(data: SeedData): SeedProblem[] {
  return [
    ...storeProblems(data),
    ...duplicates("users", data.users, "email"),
    ...duplicates("regions", data.regions, "name"),
    ...duplicates("product_collections", data.product_collections, "handle"),
    ...duplicates("products", data.products, "handle"),
    ...duplicates("publishable_api_keys", data.publishable_api_keys, "title"),
    ...countryProblems(data),
    ...shippingProblems(data),
    ...data.products.flatMap((product, index) => productProblems(data, product, ["products", index])),
  ];
}

function storeProblems({ store }: SeedData): SeedProblem[] {
  const code = store?.default_currency_code;
  if (store === undefined || code === undefined || store.currencies.includes(code)) return [];
  return [
    { path: ["store", "default_currency_code"], message: `"${code}" is not among the store's currencies` },
  ];
}

function duplicates<T>(list: PropertyKey, rows: readonly T[], key: keyof T & string): SeedProblem[] {
  const first = new Map<unknown, number>();
  return rows.flatMap((row, index) => {
    const earlier = first.get(row[key]);
    if (earlier === undefined) first.set(row[key], index);
    if (earlier === undefined || row[key] === null) return [];
    return [
      { path: [list, index, key], message: `"${row[key]}" is there already, in ${String(list)}[${earlier}]` },
    ];
  });
}

function countryProblems({ regions }: SeedData): SeedProblem[] {
  const owner = new Map<string, string>();
  return regions.flatMap((region, index) =>
    region.countries.flatMap((country, position) => {
      const other = owner.get(country);
      owner.set(country, region.name);
      if (other === undefined) return [];
      const path = ["regions", index, "countries", position];
      return [{ path, message: `"${country}" belongs to region "${other}" already` }];
    }),
  );
}

function shippingProblems(data: SeedData): SeedProblem[] {
  const regions = new Map(data.regions.map((region) => [region.id ?? region.name, region]));
  return data.shipping_options.flatMap((option, index) => {
    const region = regions.get(option.region_id);
    const path = ["shipping_options", index];
    if (region === undefined) return [unknown([...path, "region_id"], "region", option.region_id)];
    const problems: SeedProblem[] = [];
    if (!region.fulfillment_providers.includes(option.provider_id)) {
      const message = `"${option.provider_id}" is not a fulfillment provider of region "${region.name}"`;
      problems.push({ path: [...path, "provider_id"], message });
    }
    if (option.price_type === "flat_rate" && option.amount === null)
      problems.push({ path: [...path, "amount"], message: "a flat rate needs an amount" });
    return problems;
  });
}

function productProblems(data: SeedData, product: SeedProduct, path: PropertyKey[]): SeedProblem[] {
  const collections = data.product_collections.map(({ id, handle }) => id ?? handle);
  const categories = categoryNames(data.categories);
  const problems: SeedProblem[] = duplicates("variants", product.variants, "title")
    .concat(duplicates("options", product.options, "title"))
    .map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  if (product.collection_id !== undefined && !collections.includes(product.collection_id))
    problems.push(unknown([...path, "collection_id"], "collection", product.collection_id));
  for (const [index, { id }] of product.categories.entries())
    if (!categories.includes(id))
      problems.push(unknown([...path, "categories", index, "id"], "category", id));
  for (const [index, { options }] of product.variants.entries())
    if (options.length !== product.options.length) {
      const message = `the product has ${product.options.length} options, this variant ${options.length}`;
      problems.push({ path: [...path, "variants", index, "options"], message });
    }
  return problems;
}

const categoryNames = (categories: readonly SeedCategory[]): string[] =>
  categories.flatMap(({ id, name, category_children }) => [id ?? name, ...categoryNames(category_children)]);

const unknown = (path: PropertyKey[], what: string, name: string): SeedProblem => ({
  path,
  message: `no ${what} of this file is called "${name}"`,
});
