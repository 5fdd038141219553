import { sharedServer } from "@godwit/testkit";
import { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, User } from "../index.js";
import { ShopUser } from "../testing/shop-user.js";
import { openShop, type TestShop } from "../testing/test-shop.js";

const secretKey = "a secret of the tests";
const migrated = { assertMigrated: async () => {}, migrationState: async () => ({ pending: [] }) };
let shop: TestShop;
beforeAll(async () => {
  shop = await openShop({ entities: [ShopUser] });
});
afterAll(() => shop.close());

/** A project's data source as the guide has it: its own entity alone. */
const projectSource = () =>
  new DataSource({ type: "postgres", url: shop.url, entities: [ShopUser], synchronize: true });

it("refuses to start while migrations are pending, and leaves no connection behind", async () => {
  const dataSource = projectSource();
  const assertMigrated = () => Promise.reject(new Error("2 migrations are pending"));
  const migrations = { ...migrated, assertMigrated };
  await expect(startServer({ dataSource, secretKey, migrations, port: 0 })).rejects.toThrow("are pending");
  expect(dataSource.isInitialized).toBe(false);
});

it("listens, answers with the project's columns, and stops", async () => {
  const dataSource = projectSource();
  const running = await startServer({ dataSource, secretKey, migrations: migrated, port: 0 });
  await dataSource.manager.save(dataSource.manager.create(User, { email: "real@example.com" }));
  const headers = { authorization: `Bearer ${secretKey}` };
  const answer = await fetch(`${running.address}/admin/users`, { headers });
  expect(await answer.json()).toMatchObject({
    users: [{ email: "real@example.com", additional_notes: null }],
  });
  await Promise.all([running.close(), running.close()]);
  expect(dataSource.isInitialized).toBe(false);
  await expect(fetch(running.address)).rejects.toThrow("fetch failed");
});

it("never changes the schema, even where the data source says so", async () => {
  const { url, drop } = await (await sharedServer()).createDatabase();
  const dataSource = new DataSource({ type: "postgres", url, entities: [ShopUser], synchronize: true });
  const running = await startServer({ dataSource, secretKey, migrations: migrated, port: 0 });
  const tables = await dataSource.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace",
  );
  await running.close();
  await drop();
  expect(tables).toEqual([]);
});
