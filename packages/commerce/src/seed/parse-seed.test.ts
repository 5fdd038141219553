import { expect, it } from "vitest";
import { shippedSeed } from "../testing/test-shop.js";
import { parseSeed } from "./parse-seed.js";

type Editable = Record<string, unknown[]> & { products: Record<string, never>[] };

/** The problems of the shipped file after an edit, each as `path: message`. */
async function problemsAfter(edit: (data: never) => void): Promise<string[]> {
  const data = (await shippedSeed()) as Editable;
  edit(data as never);
  try {
    parseSeed(data, "seed.json");
    return [];
  } catch (error) {
    const { code, details } = error as { code: string; details: { problems: Record<string, string>[] } };
    expect(code).toBe("SEED_INVALID");
    return details.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

it("accepts the file that the package ships", async () => {
  expect(await problemsAfter(() => {})).toEqual([]);
});

it.each<[string, (data: never) => void, RegExp]>([
  [
    "a missing title",
    (d: { products: { title?: string }[] }) => delete d.products[1]!.title,
    /^products\[1\]\.title: /,
  ],
  [
    "a price in words",
    (d: { products: { variants: { prices: { amount: unknown }[] }[] }[] }) => {
      d.products[0]!.variants[2]!.prices[1]!.amount = "19.50";
    },
    /^products\[0\]\.variants\[2\]\.prices\[1\]\.amount: .*expected/,
  ],
  [
    "a misspelt field",
    (d: { users: object[] }) => Object.assign(d.users[0]!, { pasword: "x" }),
    /^users\[0\]: .*pasword/,
  ],
  [
    "a currency that is none",
    (d: { regions: { currency_code: string }[] }) => Object.assign(d.regions[0]!, { currency_code: "EUR" }),
    /^regions\[0\]\.currency_code: must be a currency code/,
  ],
  [
    "a region that is none",
    (d: { shipping_options: object[] }) => Object.assign(d.shipping_options[0]!, { region_id: "mars" }),
    /^shipping_options\[0\]\.region_id: no region of this file is called "mars"$/,
  ],
  [
    "a country of two regions",
    (d: { regions: { countries: string[] }[] }) => d.regions[1]!.countries.push("de"),
    /^regions\[1\]\.countries\[2\]: "de" belongs to region "Europe" already$/,
  ],
  [
    "an email given twice",
    (d: { users: { email: string }[] }) => Object.assign(d.users[1]!, { email: "Admin@Example.com" }),
    /^users\[1\]\.email: "admin@example\.com" is there already, in users\[0\]$/,
  ],
  [
    "a variant with too few options",
    (d: { products: { variants: { options: unknown[] }[] }[] }) => d.products[0]!.variants[0]!.options.pop(),
    /^products\[0\]\.variants\[0\]\.options: the product has 2 options, this variant 1$/,
  ],
  [
    "a category that is none",
    (d: { products: object[] }) => Object.assign(d.products[0]!, { categories: [{ id: "hats" }] }),
    /^products\[0\]\.categories\[0\]\.id: no category of this file is called "hats"$/,
  ],
  [
    "a default currency outside the store's",
    (d: { store: object }) => Object.assign(d.store, { default_currency_code: "jpy" }),
    /^store\.default_currency_code: "jpy" is not among the store's currencies$/,
  ],
])("points at %s", async (_, edit, problem) => {
  expect(await problemsAfter(edit)).toEqual([expect.stringMatching(problem)]);
});

it("names the whole file when it is not an object", () => {
  expect(() => parseSeed([], "seed.json")).toThrow("(the whole file)");
});
