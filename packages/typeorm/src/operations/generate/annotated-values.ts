import {
  type CanonicalSchema,
  type DeclaredSchema,
  type Enum,
  type ObjectId,
  type Rename,
} from "@godwit/engine";
import type { Declaration, FormerValue } from "../../schema/declaration.js";

interface Sides {
  readonly previous: CanonicalSchema;
  readonly next: DeclaredSchema;
}

/**
 * The renames of values that `@ValuesRenamedFrom` asks for and nobody answered otherwise, one an enum. A new name that the
 * database has already, and an old one that it lacks, ask for nothing.
 */
export function annotatedValues(
  { formerValues }: Declaration,
  { previous, next }: Sides,
  answered: readonly Rename[],
): Rename[] {
  const renames = new Map<ObjectId, Rename>();
  for (const [column, values] of formerValues) {
    const id = (next.dependencies.get(column) ?? []).find((need) => next.objects.get(need)?.kind === "enum");
    if (id === undefined || answered.some((rename) => rename.next.id === id)) continue;
    const [before, after] = [previous.objects.get(id), next.objects.get(id)];
    if (before?.kind !== "enum" || after?.kind !== "enum") continue;
    const found = values.filter((value) => isOpen(value, before, after));
    if (found.length > 0)
      renames.set(id, {
        type: "rename",
        previous: before,
        next: after,
        values: found.map(([now, then]) => [then, now]),
      });
  }
  return [...renames.values()];
}

function isOpen([now, then]: FormerValue, before: Enum, after: Enum): boolean {
  return (
    before.labels.includes(then) &&
    !after.labels.includes(then) &&
    after.labels.includes(now) &&
    !before.labels.includes(now)
  );
}
