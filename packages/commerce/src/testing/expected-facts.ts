import schema from "../../../testkit/fixtures/commerce-schema.json" with { type: "json" };
import type { IndexOptions, TableFacts } from "./catalog-facts.js";

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

/**
 * What the catalog shows of a table, as the fixture has it. TypeORM writes `now()` for CURRENT_TIMESTAMP; the indexes of
 * the search are beyond its decorators: only the migrations make them.
 */
export function expectedFacts(name: string, { search }: { readonly search: boolean }): TableFacts {
  const facts = tables[name]!;
  const byName = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  const gin = (options?: IndexOptions) => options?.method === "gin";
  return {
    columns: facts.columns.map((c) => c.map((v) => (v === "CURRENT_TIMESTAMP" ? "now()" : v))).sort(byName),
    primaryKey: facts.primaryKey ?? keyColumns[name] ?? [],
    uniques: (facts.uniques ?? []).toSorted(byName),
    foreignKeys: (facts.foreignKeys ?? []).toSorted(byName),
    checks: (facts.checks ?? []).toSorted(byName),
    indexes: (facts.indexes ?? [])
      .filter(([n, , o]) => n !== keys[name] && (search || !gin(o)))
      .toSorted(byName),
  };
}
