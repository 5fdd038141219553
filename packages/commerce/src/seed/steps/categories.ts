import { IsNull } from "typeorm";
import { generateId } from "../../entities/base/generate-id.js";
import { ProductCategory } from "../../entities/product-category.js";
import { slug } from "../../slug.js";
import type { SeedCategory } from "../schema.js";
import type { SeedRun } from "../seed-run.js";

/** A category of the file, freed from its tree: parents come before their children. */
interface FlatCategory {
  readonly category: SeedCategory;
  readonly parent: string | null;
}

/** The tree of categories; gives the ids of the rows by the names that products refer to. */
export async function seedCategories(
  run: SeedRun,
  categories: readonly SeedCategory[],
): Promise<Map<string, string>> {
  const rows = new Map<string, ProductCategory>();
  await run.each("categories", flatten(categories, null), async ({ category, parent }) => {
    const { id, name, handle = slug(name), category_children: _, ...values } = category;
    const above = parent === null ? null : rows.get(parent)!;
    const { row, outcome } = await run.upsert(ProductCategory, { handle }, { name, ...values }, () =>
      place(run, above),
    );
    rows.set(id ?? name, row);
    return outcome;
  });
  return new Map([...rows].map(([name, row]) => [name, row.id]));
}

const flatten = (categories: readonly SeedCategory[], parent: string | null): FlatCategory[] =>
  categories.flatMap((category) => [
    { category, parent },
    ...flatten(category.category_children, category.id ?? category.name),
  ]);

/** Where a new category goes: last below its parent. */
async function place(run: SeedRun, above: ProductCategory | null): Promise<Partial<ProductCategory>> {
  const id = generateId(ProductCategory.idPrefix);
  const parent_category_id = above?.id ?? null;
  const siblings = { parent_category_id: parent_category_id ?? IsNull() };
  const last = await run.manager.maximum(ProductCategory, "rank", siblings);
  return { id, parent_category_id, mpath: `${above?.mpath ?? ""}${id}.`, rank: last === null ? 0 : last + 1 };
}
