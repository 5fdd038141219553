import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

/**
 * The next schema, with its materialized views as full or as empty as they are: what a view holds is data. A file says
 * nothing of it (`pg_dump --schema-only` makes them all WITH NO DATA), and no view is emptied for its sake.
 */
export function keepPopulation({ previous, next }: Pair<CanonicalSchema>): CanonicalSchema {
  const objects = new Map(next.objects);
  for (const [id, view] of next.objects) {
    const before = previous.objects.get(id);
    if (view.kind !== "materializedView" || before?.kind !== "materializedView") continue;
    objects.set(id, { ...view, populated: before.populated });
  }
  return asCanonical({ objects, dependencies: next.dependencies });
}
