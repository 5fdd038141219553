import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createServer, Product, ProductStatus, User, verifyPassword } from "../index.js";
import { ShopUser } from "../testing/shop-user.js";
import { openShop, seedShop, shippedSeed, type TestShop } from "../testing/test-shop.js";

const secretKey = "a secret of the tests";
const migrated = { assertMigrated: async () => {}, migrationState: async () => ({ pending: [] }) };
let shop: TestShop;
let server: FastifyInstance;

beforeAll(async () => {
  shop = await openShop({ entities: [ShopUser] });
  await seedShop(shop, await shippedSeed());
  const { dataSource } = shop;
  server = await createServer({ dataSource, secretKey, migrations: migrated });
});
afterAll(async () => {
  await server.close();
  await shop.close();
});

const options = () => ({ dataSource: shop.dataSource, secretKey, migrations: migrated });

async function ask(url: string, options: InjectOptions = {}) {
  const response = await server.inject({ url, ...options });
  return { status: response.statusCode, body: response.json() };
}
const asAdmin = (url: string, options: InjectOptions = {}) =>
  ask(url, { ...options, headers: { authorization: `Bearer ${secretKey}` } });

describe("GET /health", () => {
  it("says when the database cannot be reached", async () => {
    const gone = await openShop({ synchronize: false });
    const cutOff = await createServer({ ...options(), dataSource: gone.dataSource });
    await gone.close();
    const response = await cutOff.inject("/health");
    await cutOff.close();
    expect([response.statusCode, response.json()]).toEqual([503, { status: "database unreachable" }]);
  });

  it("is well when nothing is pending", async () => {
    expect(await ask("/health")).toEqual({
      status: 200,
      body: { status: "ok", migrations: { pending: [] } },
    });
  });

  it("names what is pending, and the command", async () => {
    const state = async () => ({ pending: ["AddNotes1700000000000"] });
    const behind = await createServer({ ...options(), migrations: { ...migrated, migrationState: state } });
    const response = await behind.inject("/health");
    await behind.close();
    const answer = { status: response.statusCode, body: response.json() };
    const migrations = { pending: ["AddNotes1700000000000"], command: "npx godwit migrations run" };
    expect(answer).toEqual({ status: 503, body: { status: "migrations pending", migrations } });
  });
});

describe("the store", () => {
  it("lists products with variants and prices, page by page", async () => {
    const { status, body } = await ask("/store/products?limit=2&offset=1");
    expect(status).toBe(200);
    expect(body).toMatchObject({ count: 6, limit: 2, offset: 1 });
    expect(body.products.map(({ handle }: Product) => handle)).toEqual([
      "estuary-sweatshirt",
      "saltmarsh-trousers",
    ]);
    const [variant] = body.products[0].variants;
    expect(variant).toMatchObject({ title: "S / Grey", sku: "estuary-sweatshirt-s-grey" });
    expect(
      variant.prices.map((price: { currency_code: string; amount: number }) => [
        price.currency_code,
        price.amount,
      ]),
    ).toEqual([
      ["eur", 4950],
      ["gbp", 4300],
      ["usd", 5500],
    ]);
    expect(variant.options.map(({ value }: { value: string }) => value).sort()).toEqual(["Grey", "S"]);
  });

  it("shows one product, and 404 for one that is not published or not there", async () => {
    const { body } = await ask("/store/products?handle=gift-card");
    const { id } = body.products[0];
    expect((await ask(`/store/products/${id}`)).body.product).toMatchObject({ handle: "gift-card" });
    await shop.dataSource.manager.update(Product, { id }, { status: ProductStatus.Draft });
    const hidden = await ask(`/store/products/${id}`);
    await shop.dataSource.manager.update(Product, { id }, { status: ProductStatus.Published });
    expect(hidden).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    expect((await ask("/store/products/prod_none")).status).toBe(404);
  });

  it("lists regions with their countries and providers, and collections", async () => {
    const { body } = await ask("/store/regions");
    expect(body.regions.map(({ name }: { name: string }) => name)).toEqual([
      "Europe",
      "North America",
      "United Kingdom",
    ]);
    expect(body.regions[2].countries).toMatchObject([{ iso_2: "gb" }]);
    expect(body.regions[2].payment_providers).toMatchObject([{ id: "manual" }]);
    const collections = (await ask("/store/collections")).body.collections;
    expect(collections.map(({ handle }: { handle: string }) => handle)).toEqual([
      "staging-ground",
      "tideline",
    ]);
  });

  it.each(["limit=0", "limit=101", "offset=-1", "limit=many", "colour=red"])("refuses ?%s", async (query) => {
    const { status, body } = await ask(`/store/products?${query}`);
    expect(status).toBe(400);
    expect(body.code).toBe("INVALID_REQUEST");
    expect(body.problems[0].path).toMatch(/^querystring/);
  });
});

describe("the administration", () => {
  it.each([
    ["without a key", {}],
    ["with a wrong key", { authorization: "Bearer a secret of the testz" }],
    ["with the key's beginning", { authorization: "Bearer a secret" }],
    ["with another scheme", { authorization: `Basic ${secretKey}` }],
  ])("is closed %s", async (_, headers) => {
    for (const url of ["/admin/users", "/admin/products"])
      expect(await ask(url, { headers })).toMatchObject({ status: 401, body: { code: "UNAUTHORIZED" } });
  });

  it("lists users with a project's own columns, and never a hash", async () => {
    const { body } = await asAdmin("/admin/users?limit=1");
    expect(body).toMatchObject({ count: 2, users: [{ email: "admin@example.com", additional_notes: null }] });
    expect(JSON.stringify(body)).not.toContain("argon2");
    expect(body.users[0]).not.toHaveProperty("password_hash");
  });

  it("creates a user, its password hashed, its notes kept", async () => {
    const payload = {
      email: "New@Example.com",
      password: "long enough",
      role: "admin",
      additional_notes: "VIP",
    };
    const { status, body } = await asAdmin("/admin/users", { method: "POST", payload });
    expect(status).toBe(201);
    expect(body.user).toMatchObject({ email: "new@example.com", role: "admin", additional_notes: "VIP" });
    expect(body.user.id).toMatch(/^usr_/);
    const { password_hash } = await shop.dataSource.manager.findOneOrFail(User, {
      where: { id: body.user.id },
      select: { id: true, password_hash: true },
    });
    expect(await verifyPassword(password_hash!, "long enough")).toBe(true);
    const again = await asAdmin("/admin/users", { method: "POST", payload });
    expect(again).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
  });

  it.each([
    ["an address that is none", { email: "nobody", password: "long enough" }, "body.email"],
    ["a short password", { email: "a@example.com", password: "short" }, "body.password"],
    ["a role that is none", { email: "a@example.com", password: "long enough", role: "king" }, "body.role"],
    ["an unknown field", { email: "a@example.com", password: "long enough", id: "usr_1" }, "body"],
    ["a number for an address", { email: 5, password: "long enough" }, "body.email"],
  ])("refuses %s", async (_, payload, path) => {
    const { status, body } = await asAdmin("/admin/users", { method: "POST", payload });
    expect(status).toBe(400);
    expect(body.problems.map((problem: { path: string }) => problem.path)).toContain(path);
  });

  it("creates a product with options, variants and prices", async () => {
    const prices = [{ currency_code: "eur", amount: 900 }];
    const variants = [{ title: "Blue", inventory_quantity: 3, options: ["Blue"], prices }];
    const payload = { title: "Tide Clock", options: ["Colour"], variants };
    const { status, body } = await asAdmin("/admin/products", { method: "POST", payload });
    expect(status).toBe(201);
    expect(body.product).toMatchObject({
      handle: "tide-clock",
      status: "draft",
      options: [{ title: "Colour" }],
      variants: [{ title: "Blue", prices, options: [{ value: "Blue" }] }],
    });
    const listed = (await asAdmin("/admin/products?limit=100")).body;
    expect(listed.products.map(({ id }: Product) => id)).toContain(body.product.id);
  });

  it("writes nothing of a product that does not fit", async () => {
    const before = await shop.dataSource.manager.count(Product);
    const unknownCurrency = {
      title: "A",
      variants: [{ title: "B", inventory_quantity: 0, prices: [{ currency_code: "xxz", amount: 1 }] }],
    };
    const missingValue = { title: "A", options: ["Size"], variants: [{ title: "B", inventory_quantity: 0 }] };
    for (const payload of [unknownCurrency, missingValue, { handle: "no-title" }])
      expect((await asAdmin("/admin/products", { method: "POST", payload })).status).toBe(400);
    expect(await shop.dataSource.manager.count(Product)).toBe(before);
  });
});

it("answers an unknown path, a broken body and its own fault in one form", async () => {
  expect(await ask("/nowhere")).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
  const headers = { authorization: `Bearer ${secretKey}`, "content-type": "application/json" };
  const broken = await ask("/admin/users", { method: "POST", headers, payload: "{" });
  expect(broken).toMatchObject({ status: 400, body: { message: expect.any(String) } });
  await shop.dataSource.query("alter table product_collection rename to hidden");
  const failed = await ask("/store/collections");
  await shop.dataSource.query("alter table hidden rename to product_collection");
  expect(failed).toEqual({
    status: 500,
    body: { code: "INTERNAL_ERROR", message: "The server failed at this request." },
  });
});

it("takes no short secret key", async () => {
  await expect(createServer({ ...options(), secretKey: "short" })).rejects.toThrow("at least 16 characters");
});
