import { sharedServer } from "@godwit/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import schema from "../../../testkit/fixtures/commerce-schema.json" with { type: "json" };
import { type IndexOptions, readCatalogFacts, type TableFacts } from "../testing/catalog-facts.js";
import { commerceDataSource } from "../testing/data-source.js";

type Facts = Partial<TableFacts> & Pick<TableFacts, "columns">;
const tables = schema.tables as unknown as Record<string, Facts>;

/** A table without a primary key gets one, for which its unique index stood in. */
const keys: Record<string, string> = {
  product_category_product: "IDX_upcp_product_id_product_category_id",
  product_shipping_profile: "idx_product_shipping_profile_profile_id_product_id_unique",
};
const keyColumns: Record<string, string[]> = {
  product_category_product: ["product_category_id", "product_id"],
  product_shipping_profile: ["profile_id", "product_id"],
};

/** TypeORM writes `now()` for CURRENT_TIMESTAMP; trigram indexes are beyond its decorators (see the migrations). */
function expected(name: string, facts: Facts): TableFacts {
  const byName = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  const gin = (options?: IndexOptions) => options?.method === "gin";
  return {
    columns: facts.columns.map((c) => c.map((v) => (v === "CURRENT_TIMESTAMP" ? "now()" : v))).sort(byName),
    primaryKey: facts.primaryKey ?? keyColumns[name] ?? [],
    uniques: (facts.uniques ?? []).toSorted(byName),
    foreignKeys: (facts.foreignKeys ?? []).toSorted(byName),
    checks: (facts.checks ?? []).toSorted(byName),
    indexes: (facts.indexes ?? []).filter(([n, , o]) => n !== keys[name] && !gin(o)).toSorted(byName),
  };
}

let actual: Map<string, TableFacts>;
let enums: { name: string; labels: string[] }[];
let close: () => Promise<void>;

beforeAll(async () => {
  const { url, drop } = await (await sharedServer()).createDatabase();
  const dataSource = await commerceDataSource(url, { synchronize: true }).initialize();
  close = async () => {
    await dataSource.destroy();
    await drop();
  };
  actual = await readCatalogFacts(dataSource);
  enums = await dataSource.query(
    `select typname as name, array_agg(enumlabel::text order by enumsortorder) as labels
     from pg_type t join pg_enum on enumtypid = t.oid group by 1`,
  );
});
afterAll(() => close());

it("covers all 99 tables", () => {
  expect([...actual.keys()].sort()).toEqual(Object.keys(tables).sort());
});

it.each(Object.keys(tables))("builds %s as the catalog has it", (name) => {
  expect(actual.get(name)).toEqual(expected(name, tables[name]!));
});

it("builds every enum with its labels in order", () => {
  expect(Object.fromEntries(enums.map(({ name, labels }) => [name, labels]))).toEqual(schema.enums);
});
