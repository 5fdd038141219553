import { applyRenames, type ObjectId, type Rename, readCatalog, withScratch } from "@godwit/engine";
import type { GenerateOptions } from "../generate.js";

/** What the project's migrations make from nothing, under the names that the objects are being given. */
export async function migratedObjects(
  { scratch: provider, replay }: Pick<GenerateOptions, "scratch" | "replay">,
  renames: readonly Rename[],
): Promise<ReadonlySet<ObjectId>> {
  return withScratch(provider, async (scratch) => {
    await replay?.(scratch);
    const { schema } = await readCatalog(scratch.session);
    return new Set(applyRenames(schema, renames).objects.keys());
  });
}
