import { setFeatureFlags } from "@godwit/typeorm/runtime";
import { afterEach, expect, it } from "vitest";
import schema from "../../../testkit/fixtures/commerce-schema.json" with { type: "json" };
import { openShop } from "../testing/test-shop.js";

const flag = "tax_inclusive_pricing";
afterEach(() => setFeatureFlags({ [flag]: false }));

/** Every column `includes_tax` of a database that is built now, as the fixture writes flagged columns. */
async function flaggedColumns(): Promise<string[]> {
  const shop = await openShop();
  const rows: { column: string }[] = await shop.dataSource.query(
    `select format('%s.%s %s %s DEFAULT %s', table_name, column_name, data_type,
       case is_nullable when 'NO' then 'NOT NULL' end, column_default) as column
     from information_schema.columns where column_name = 'includes_tax' order by 1`,
  );
  await shop.close();
  return rows.map(({ column }) => column);
}

it("has the columns of a feature while it is on", async () => {
  expect(await flaggedColumns()).toEqual([]);
  setFeatureFlags({ [flag]: true });
  expect(await flaggedColumns()).toEqual(schema.flaggedColumns[flag]);
  setFeatureFlags({ [flag]: false });
  expect(await flaggedColumns()).toEqual([]);
});
