import { setFeatureFlags } from "@godwit/typeorm/runtime";
import { afterEach, expect, it } from "vitest";
import schema from "../../../testkit/fixtures/commerce-schema.json" with { type: "json" };
import { commerceDataSource } from "../testing/data-source.js";

const flag = "tax_inclusive_pricing";
afterEach(() => setFeatureFlags({ [flag]: false }));

/** The columns `includes_tax` of the metadata that are built now, as the fixture writes flagged columns. */
async function flaggedColumns(): Promise<string[]> {
  const dataSource = commerceDataSource("postgres://localhost/unused");
  await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  return dataSource.entityMetadatas
    .flatMap(({ tableName, columns }) =>
      columns
        .filter(({ propertyName }) => propertyName === "includes_tax")
        .map(({ databaseName, type, isNullable, default: value }) =>
          [`${tableName}.${databaseName}`, type, isNullable ? "" : "NOT NULL", `DEFAULT ${value}`].join(" "),
        ),
    )
    .sort();
}

it("has the columns of a feature while it is on, whenever it is turned on", async () => {
  expect(await flaggedColumns()).toEqual([]);
  setFeatureFlags({ [flag]: true });
  expect(await flaggedColumns()).toEqual(schema.flaggedColumns[flag]);
  setFeatureFlags({ [flag]: false });
  expect(await flaggedColumns()).toEqual([]);
});
