import { applyRenames, type ObjectId, type Rename, readCatalog, withScratch } from "@godwit/engine";
import type { GenerateOptions } from "../generate.js";

/**
 * What the project's migrations make from nothing, under the names that the objects are being given; undefined where they
 * cannot be run from nothing.
 */
export async function migratedObjects(
  { scratch: provider, replay }: Pick<GenerateOptions, "scratch" | "replay">,
  renames: readonly Rename[],
): Promise<ReadonlySet<ObjectId> | undefined> {
  return withScratch(provider, async (scratch) => {
    if ((await replay?.(scratch)) === false) return undefined;
    const { schema } = await readCatalog(scratch.session);
    return new Set(applyRenames(schema, renames).objects.keys());
  });
}
