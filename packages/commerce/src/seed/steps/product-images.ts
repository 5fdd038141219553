import { Image } from "../../entities/image.js";
import { Product } from "../../entities/product.js";
import type { SeedRun } from "../seed-run.js";

/** Adds the pictures that a product lacks; a picture is known by its address, within its product. */
export async function linkImages(run: SeedRun, product: Product, urls: readonly string[]): Promise<boolean> {
  const images = run.manager.createQueryBuilder().relation(Product, "images").of(product);
  const present = new Set((await images.loadMany<Image>()).map(({ url }) => url));
  const missing = urls.filter((url) => !present.has(url));
  const rows = await run.manager.save(missing.map((url) => run.manager.create(Image, { url })));
  if (rows.length > 0) await images.add(rows.map(({ id }) => id));
  return rows.length > 0;
}
