import { readFile } from "node:fs/promises";
import { setFeatureFlags } from "@godwit/typeorm/runtime";
import type { DataSource } from "typeorm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCatalogFacts } from "../testing/catalog-facts.js";
import { migrateTo, migrations, migrationsUpTo, revertTo } from "../testing/releases.js";
import { openShop, seedShop, shippedSeed, type TestShop } from "../testing/test-shop.js";

const flag = "tax_inclusive_pricing";
let shop: TestShop;
beforeEach(async () => {
  shop = await openShop({ synchronize: false });
});
afterEach(async () => {
  setFeatureFlags({ [flag]: false });
  await shop.close();
});

/** A database at release 1.0.0 with rows in it. */
async function openFirstRelease(): Promise<void> {
  await migrateTo(shop.dataSource, migrationsUpTo("1.0.0"));
  await shop.dataSource.query(await readFile(new URL("../fixtures/shop-1.0.0.sql", import.meta.url), "utf8"));
}

/** Every row of every table but the bookkeeping, as JSON without the columns named. */
async function rows(dataSource: DataSource): Promise<Record<string, Record<string, unknown>[]>> {
  const tables: { name: string }[] = await dataSource.query(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations' order by 1`,
  );
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const { name } of tables) {
    const found: { row: Record<string, unknown> }[] = await dataSource.query(
      `select to_jsonb(t) as row from "${name}" t order by t::text`,
    );
    if (found.length > 0) all[name] = found.map(({ row }) => row);
  }
  return all;
}

describe("the releases", () => {
  it("are four, and each migration names the one that brought it", () => {
    const releases = migrations.map((migration) => new migration().release);
    expect([...new Set(releases)]).toEqual(["1.0.0", "1.1.0", "1.2.0", "1.3.0"]);
    expect(releases).toEqual(releases.toSorted());
  });

  it("carry their timestamps in the classes' names, in order", () => {
    const stamps = migrations.map(({ name }) => Number(name.slice(-13)));
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(new Set(stamps).size).toBe(migrations.length);
  });
});

describe("an upgrade from 1.0.0 to 1.3.0", () => {
  it("keeps every row, and every value under the name of today", async () => {
    await openFirstRelease();
    const before = await rows(shop.dataSource);
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
    const after = await rows(shop.dataSource);
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
    await openFirstRelease();
    await migrateTo(shop.dataSource, migrationsUpTo("1.1.0"));
    const { sales_channel, store, product_sales_channel } = await rows(shop.dataSource);
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
    await openFirstRelease();
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
    await shop.dataSource.query(
      "insert into payment_session (id, provider_id, status, data) values ('ps_2', 'manual', 'pending', '{}')",
    );
    const { payment_session } = await rows(shop.dataSource);
    expect(payment_session!.map(({ id, is_initiated }) => [id, is_initiated])).toEqual([
      ["ps_1", true],
      ["ps_2", false],
    ]);
  });

  it("can be gone back, to the rows as they were", async () => {
    await openFirstRelease();
    const before = await rows(shop.dataSource);
    const schema = await readCatalogFacts(shop.dataSource);
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
    await revertTo(shop.dataSource, migrationsUpTo("1.0.0"));
    expect(await readCatalogFacts(shop.dataSource)).toEqual(schema);
    expect(await rows(shop.dataSource)).toEqual(before);
  });

  it("lets the seed find the default channel that it made", async () => {
    await openFirstRelease();
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
    const results = await seedShop(shop, await shippedSeed());
    expect(results.find(({ step }) => step === "sales channels")).toMatchObject({ created: 0, unchanged: 1 });
    const { sales_channel, store } = await rows(shop.dataSource);
    expect([sales_channel, store].map((list) => list?.length)).toEqual([1, 1]);
  });
});

describe("the schema of all releases", () => {
  it.each([
    ["without the flagged feature", false],
    ["with the flagged feature", true],
  ])("is what the entities declare, %s", async (_, on) => {
    setFeatureFlags({ [flag]: on });
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0", on ? [flag] : []));
    const { upQueries } = await shop.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it("takes the flagged feature later, after everything else", async () => {
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0"));
    const run = await migrateTo(shop.dataSource, migrationsUpTo("1.3.0", [flag]));
    expect(run).toEqual([expect.stringMatching(/^TaxInclusivePricing\d{13}$/)]);
  });

  it("goes back to an empty database", async () => {
    await migrateTo(shop.dataSource, migrationsUpTo("1.3.0", [flag]));
    await revertTo(shop.dataSource, []);
    const left = await shop.dataSource.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname !~ '^(migrations|PK_8c82d7f526340ab734260ea46be)'
       union all select typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'`,
    );
    expect(left).toEqual([]);
  });
});
