import { type CanonicalSchema, journalPrefix, journalSchema, type ObjectId } from "@godwit/engine";
import type { BookkeepingTables } from "../../schema/declared-entities.js";

/**
 * The tables that TypeORM and Godwit keep for themselves, with all that belongs to them: migrations, metadata, the cache of
 * query results, Godwit's journal. No comparison touches them.
 */
export function bookkeepingObjects(
  { migrations, metadata, cache }: BookkeepingTables,
  live: CanonicalSchema,
): ReadonlySet<ObjectId> {
  const names = new Set([migrations, metadata, cache]);
  const found = [...live.objects.values()].filter((object) => {
    if (object.kind === "schema") return object.name === journalSchema;
    if (object.kind !== "table") return false;
    return names.has(object.name) || object.schema === journalSchema || object.name.startsWith(journalPrefix);
  });
  return new Set(found.map(({ id }) => id));
}
