import { GodwitError } from "@godwit/engine";
import { displayPath } from "../loading/display-path.js";
import type { MigrationEntry } from "../run/entry.js";

/**
 * One name must be one migration everywhere, because the table `migrations` knows it by nothing else; one timestamp
 * must be one migration of its package, because the order within a package would be chance.
 */
export function refuseDoubles(entries: readonly MigrationEntry[]): void {
  const byName = firstPair(entries, ({ name }) => name);
  if (byName !== undefined) {
    const [first, second] = byName;
    throw new GodwitError("MIGRATION_NAME_TWICE", {
      name: first.name,
      first: place(first),
      second: place(second),
    });
  }
  const byTimestamp = firstPair(entries, ({ package: owner, timestamp }) => `${timestamp} ${owner}`);
  if (byTimestamp !== undefined) {
    const [first, second] = byTimestamp;
    const { timestamp } = first;
    throw new GodwitError("MIGRATION_TIMESTAMP_TWICE", {
      timestamp,
      first: place(first),
      second: place(second),
    });
  }
}

function firstPair(
  entries: readonly MigrationEntry[],
  keyOf: (entry: MigrationEntry) => string,
): readonly [MigrationEntry, MigrationEntry] | undefined {
  const seen = new Map<string, MigrationEntry>();
  for (const entry of entries) {
    const first = seen.get(keyOf(entry));
    if (first !== undefined) return [first, entry];
    seen.set(keyOf(entry), entry);
  }
  return undefined;
}

function place({ name, file, package: owner }: MigrationEntry): string {
  return `${file === undefined ? name : displayPath(file)} (${owner})`;
}
