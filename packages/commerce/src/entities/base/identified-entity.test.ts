import { afterAll, beforeAll, describe, expect, it } from "vitest";
import schema from "../../../../testkit/fixtures/commerce-schema.json" with { type: "json" };
import { commerceEntities, IdentifiedEntity, ProductTag, User } from "../../index.js";
import { openShop, type TestShop } from "../../testing/test-shop.js";

const ulid = "[0-9A-HJKMNP-TV-Z]{26}";
const tables = schema.tables as Record<string, { idPrefix?: string; primaryKey?: string[] }>;

describe("a row's id", () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  it("is the table's prefix and a ULID, given on insert", async () => {
    const { manager } = shop.dataSource;
    const user = await manager.save(manager.create(User, { email: "a@example.com" }));
    expect(user.id).toMatch(new RegExp(`^usr_${ulid}$`));
  });

  it("stays as the application chose it", async () => {
    const { manager } = shop.dataSource;
    const tag = await manager.save(manager.create(ProductTag, { id: "ptag_mine", value: "mine" }));
    expect(tag.id).toBe("ptag_mine");
  });

  it("has the prefix that the schema notes for each table", () => {
    const prefixes = shop.dataSource.entityMetadatas.flatMap(({ tableName, target }) => {
      const prefixed = typeof target === "function" && target.prototype instanceof IdentifiedEntity;
      return prefixed ? [[tableName, (target as typeof IdentifiedEntity).idPrefix]] : [];
    });
    expect(commerceEntities).toHaveLength(85);
    const noted = Object.entries(tables).filter(([, t]) => t.idPrefix && t.primaryKey?.join() === "id");
    expect(Object.fromEntries(prefixes)).toEqual(
      Object.fromEntries(noted.map(([name, t]) => [name, t.idPrefix])),
    );
  });
});
