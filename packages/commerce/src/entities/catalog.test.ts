import { sharedServer } from "@godwit/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import schema from "../../../testkit/fixtures/commerce-schema.json" with { type: "json" };
import { readCatalogFacts, type TableFacts } from "../testing/catalog-facts.js";
import { commerceDataSource } from "../testing/data-source.js";
import { expectedFacts } from "../testing/expected-facts.js";

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
  expect([...actual.keys()].sort()).toEqual(Object.keys(schema.tables).sort());
});

it.each(Object.keys(schema.tables))("builds %s as the catalog has it", (name) => {
  expect(actual.get(name)).toEqual(expectedFacts(name, { search: false }));
});

it("builds every enum with its labels in order", () => {
  expect(Object.fromEntries(enums.map(({ name, labels }) => [name, labels]))).toEqual(schema.enums);
});
