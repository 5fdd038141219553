import { GodwitError } from "../../errors/godwit-error.js";
import type { Migration } from "../migration.js";

type Ordered = Pick<Migration, "name" | "timestamp" | "package" | "file">;

/**
 * The order in which migrations run: by timestamp, then by the order in which the packages were given, then by name.
 * DUPLICATE_MIGRATION where two have one name.
 */
export function inOrder<M extends Ordered>(migrations: readonly M[]): readonly M[] {
  refuseDuplicates(migrations);
  const packages = new Map<string, number>();
  for (const { package: owner } of migrations) if (!packages.has(owner)) packages.set(owner, packages.size);
  return [...migrations].sort(
    (a, b) =>
      a.timestamp - b.timestamp ||
      packages.get(a.package)! - packages.get(b.package)! ||
      (a.name < b.name ? -1 : 1),
  );
}

function refuseDuplicates(migrations: readonly Ordered[]): void {
  const seen = new Map<string, Ordered>();
  for (const migration of migrations) {
    const other = seen.get(migration.name);
    if (other !== undefined) {
      const places = [other, migration].map(({ file, package: owner }) => file ?? owner);
      throw new GodwitError("DUPLICATE_MIGRATION", { name: migration.name, places });
    }
    seen.set(migration.name, migration);
  }
}

/**
 * DUPLICATE_TIMESTAMP where two migrations of one package have the same and one of them is yet to run: their order
 * would be chance. Between packages it is settled by their order.
 */
export function refuseDoubleTimestamps(
  ordered: readonly Ordered[],
  isPending: (name: string) => boolean,
): void {
  const seen = new Map<string, Ordered>();
  for (const migration of ordered) {
    const key = `${migration.package}\0${migration.timestamp}`;
    const other = seen.get(key);
    if (other !== undefined && (isPending(other.name) || isPending(migration.name))) {
      const names = [other.name, migration.name];
      throw new GodwitError("DUPLICATE_TIMESTAMP", { package: migration.package, names });
    }
    seen.set(key, migration);
  }
}
