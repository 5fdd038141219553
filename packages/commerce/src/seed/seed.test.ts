import type { SeedProgress } from "@godwit/typeorm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Country, Product, ProductCategory, Region, Store, User } from "../index.js";
import { verifyPassword } from "../security/password.js";
import { openShop, seedShop, shippedSeed, type TestShop } from "../testing/test-shop.js";
import { seed } from "./index.js";

/** One shop for all: a seed may run again at any time. */
let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** What is in every table, row by row, as text. */
async function contents(): Promise<string> {
  const tables: { name: string }[] = await shop.dataSource.query(
    "select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const rows = tables.map(({ name }) =>
    shop.dataSource.query(`select '${name}' as "table", t::text from ${name} t order by 2`),
  );
  return JSON.stringify(await Promise.all(rows));
}

it("writes nothing when one row fails", async () => {
  await shop.dataSource.query("alter table product add constraint no_gifts check (not is_giftcard)");
  await expect(seedShop(shop, await shippedSeed())).rejects.toThrow("no_gifts");
  expect(await shop.dataSource.manager.count(Country)).toBe(0);
  await shop.dataSource.query("alter table product drop constraint no_gifts");
});

it("fills an empty shop, and changes nothing the second time", async () => {
  const data = await shippedSeed();
  const first = await seedShop(shop, data);
  expect(first.map(({ step, created }) => [step, created])).toEqual([
    ["currencies", 181],
    ["countries", 250],
    ["sales channels", 1],
    ["store", 1],
    ["users", 2],
    ["regions", 3],
    ["shipping profiles", 2],
    ["shipping options", 9],
    ["categories", 7],
    ["collections", 2],
    ["product options", 9],
    ["product variants", 23],
    ["option values", 39],
    ["prices", 69],
    ["products", 6],
    ["publishable keys", 1],
  ]);
  const before = await contents();
  const second = await seedShop(shop, data);
  expect(second).toEqual(
    first.map(({ step, created }) => ({ step, created: 0, updated: 0, unchanged: created })),
  );
  expect(await contents()).toBe(before);
});

it("reports its progress to the last row", async () => {
  const events: SeedProgress[] = [];
  const context = { file: "seed.json", data: await shippedSeed() };
  await shop.dataSource.transaction((manager) =>
    seed({ manager, ...context, progress: (event) => events.push(event) }),
  );
  const products = events.filter(({ step }) => step === "products");
  expect(products.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(products.every(({ total }) => total === 6)).toBe(true);
});

it("brings rows to what an edited file says, and tells how many", async () => {
  const data = (await shippedSeed()) as { regions: { tax_rate: number }[]; products: { title: string }[] };
  await seedShop(shop, data);
  data.regions[0]!.tax_rate = 19.6;
  data.products[0]!.title = "Mudflat Tee";
  const results = await seedShop(shop, data);
  const updated = results.filter((result) => result.updated > 0).map(({ step, updated: n }) => [step, n]);
  expect(updated).toEqual([
    ["regions", 1],
    ["products", 1],
  ]);
  const { manager } = shop.dataSource;
  expect(await manager.findOneByOrFail(Region, { name: "Europe" })).toMatchObject({ tax_rate: 19.6 });
  expect(await manager.countBy(Product, { title: "Mudflat Tee" })).toBe(1);
});

it("keeps the password that a user has changed", async () => {
  const data = (await shippedSeed()) as { users: { password: string }[] };
  await seedShop(shop, data);
  data.users[0]!.password = "another password";
  await seedShop(shop, data);
  const { password_hash } = await shop.dataSource.manager.findOneOrFail(User, {
    where: { email: "admin@example.com" },
    select: { id: true, password_hash: true },
  });
  expect(await verifyPassword(password_hash!, "change-me-first")).toBe(true);
  expect(await verifyPassword(password_hash!, "another password")).toBe(false);
});

it("links rows to one another", async () => {
  await seedShop(shop, await shippedSeed());
  const { manager } = shop.dataSource;
  const store = await manager.findOneOrFail(Store, { where: {}, relations: { currencies: true } });
  expect(store.currencies!.map(({ code }) => code).sort()).toEqual(["eur", "gbp", "usd"]);
  const germany = await manager.findOneOrFail(Country, {
    where: { iso_2: "de" },
    relations: { region: true },
  });
  expect(germany).toMatchObject({ iso_3: "deu", num_code: 276, name: "GERMANY", region: { name: "Europe" } });
  const shirts = await manager.findOneByOrFail(ProductCategory, { handle: "shirts" });
  expect(shirts.mpath).toBe(`${shirts.parent_category_id}.${shirts.id}.`);
});
