import { ProductCollection } from "../../entities/product-collection.js";
import type { SeedData } from "../schema.js";
import type { SeedRun } from "../seed-run.js";

/** Collections; gives the ids of the rows by the names that products refer to. */
export async function seedCollections(
  run: SeedRun,
  collections: SeedData["product_collections"],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  await run.each("collections", collections, async ({ id, handle, ...values }) => {
    const { row, outcome } = await run.upsert(ProductCollection, { handle }, values);
    ids.set(id ?? handle, row.id);
    return outcome;
  });
  return ids;
}
