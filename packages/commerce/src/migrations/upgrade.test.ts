import { readFile } from "node:fs/promises";
import { setFeatureFlags } from "@godwit/typeorm/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import schema from "../../../testkit/fixtures/commerce-schema.json" with { type: "json" };
import { readCatalogFacts, type TableFacts } from "../testing/catalog-facts.js";
import { expectedFacts } from "../testing/expected-facts.js";
import { migrateTo, migrationsUpTo, revertTo } from "../testing/releases.js";
import { openShop, seedShop, shippedSeed, type TestShop } from "../testing/test-shop.js";

const flag = "tax_inclusive_pricing";
type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table but the bookkeeping, as JSON. */
async function rowsOf({ dataSource }: TestShop): Promise<Rows> {
  const tables: { name: string }[] = await dataSource.query(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations' order by 1`,
  );
  const selects = tables.map(
    ({ name }) => `select '${name}' as "table", to_jsonb(t) as row, t::text from "${name}" t`,
  );
  const all: Rows = {};
  const found: { table: string; row: Record<string, unknown> }[] = await dataSource.query(
    `${selects.join(" union all ")} order by 1, 3`,
  );
  for (const { table, row } of found) {
    all[table] ??= [];
    all[table].push(row);
  }
  return all;
}

describe("an upgrade of a shop from 1.0.0 to 1.3.0", () => {
  let shop: TestShop;
  let before: Rows;
  let firstCatalog: Map<string, TableFacts>;

  beforeAll(async () => {
    shop = await openShop({ synchronize: false });
    await migrateTo(shop.dataSource, migrationsUpTo("1.0.0"));
    await shop.dataSource.query(
      await readFile(new URL("../fixtures/shop-1.0.0.sql", import.meta.url), "utf8"),
    );
    before = await rowsOf(shop);
    firstCatalog = await readCatalogFacts(shop.dataSource);
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
  });
  afterAll(() => shop.close());

  it("keeps every row, and every value under the name of today", async () => {
    const after = await rowsOf(shop);
    const renamed: Record<string, string> = { rank: "variant_rank", is_registered: "has_account" };
    for (const [table, old] of Object.entries(before)) {
      const wanted = old.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [renamed[column] ?? column, value])),
      );
      expect(after[table], table).toHaveLength(old.length);
      for (const row of wanted) expect(after[table], table).toContainEqual(expect.objectContaining(row));
    }
  });

  it("gives the shop a default channel with all of its products", async () => {
    const { sales_channel, store, product_sales_channel } = await rowsOf(shop);
    expect(sales_channel).toMatchObject([{ name: "Default Sales Channel", is_disabled: false }]);
    const { id } = sales_channel![0]!;
    expect(id).toMatch(/^sc_[0-9A-Z]{26}$/);
    expect(store).toMatchObject([{ default_sales_channel_id: id }]);
    expect(product_sales_channel).toEqual([
      { product_id: "prod_1", sales_channel_id: id },
      { product_id: "prod_2", sales_channel_id: id },
    ]);
  });

  it("knows payment sessions from before as initiated, and new ones as not", async () => {
    const insert =
      "insert into payment_session (id, provider_id, status, data) values ('ps_2', 'manual', 'pending', '{}')";
    await shop.dataSource.query(insert);
    const { payment_session } = await rowsOf(shop);
    await shop.dataSource.query("delete from payment_session where id = 'ps_2'");
    expect(payment_session!.map(({ id, is_initiated }) => [id, is_initiated])).toEqual([
      ["ps_1", true],
      ["ps_2", false],
    ]);
  });

  it("can be gone back, to the schema and the rows as they were", async () => {
    await revertTo(shop.dataSource, migrationsUpTo("1.0.0"));
    expect(await readCatalogFacts(shop.dataSource)).toEqual(firstCatalog);
    expect(await rowsOf(shop)).toEqual(before);
  });

  it("lets a seed find the default channel that it made", async () => {
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
    const results = await seedShop(shop, await shippedSeed());
    expect(results.find(({ step }) => step === "sales channels")).toMatchObject({ created: 0, unchanged: 1 });
    const { sales_channel, store } = await rowsOf(shop);
    expect([sales_channel, store].map((list) => list?.length)).toEqual([1, 1]);
  });
});

it("the releases come to the catalog of today, TypeORM has nothing to change, a flag may be turned on later", async () => {
  const shop = await openShop({ synchronize: false });
  const differences = async () =>
    (await shop.dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
  expect(await differences()).toEqual([]);
  const catalog = await readCatalogFacts(shop.dataSource);
  for (const name of Object.keys(schema.tables))
    expect(catalog.get(name), name).toEqual(expectedFacts(name, { search: true }));
  setFeatureFlags({ [flag]: true });
  const run = await migrateTo(shop.dataSource, migrationsUpTo("1.3.0", [flag]));
  setFeatureFlags({ [flag]: false });
  expect(run).toEqual([expect.stringMatching(/^TaxInclusivePricing\d{13}$/)]);
  expect(await differences()).toEqual([]);
  await revertTo(shop.dataSource, []);
  const left = await shop.dataSource.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname !~ '^(migrations|PK_8c82d7f526340ab734260ea46be)'
     union all select typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'`,
  );
  expect(left).toEqual([]);
  await shop.close();
});
