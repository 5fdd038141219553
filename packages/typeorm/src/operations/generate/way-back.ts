import { asCanonical, type CanonicalSchema } from "@godwit/engine";

/**
 * What the way back leads to: the schema as it was, but extensions stay. Where the migration runs they may have been
 * there before it, and others may use them.
 */
export function keepingExtensions(previous: CanonicalSchema, next: CanonicalSchema): CanonicalSchema {
  const added = [...next.objects.values()].filter(
    ({ id, kind }) => kind === "extension" && !previous.objects.has(id),
  );
  if (added.length === 0) return previous;
  return asCanonical({
    objects: new Map([...previous.objects, ...added.map((object) => [object.id, object] as const)]),
    dependencies: previous.dependencies,
  });
}
