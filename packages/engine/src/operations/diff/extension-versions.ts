import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

/**
 * The next schema, with the versions of extensions that it does not name itself as they are: which version a server
 * installs is up to its files, and few of them have a way back.
 */
export function keepVersions({ previous, next }: Pair<CanonicalSchema>): CanonicalSchema {
  const kept: SchemaObject[] = [];
  for (const [id, extension] of next.objects) {
    if (extension.kind !== "extension" || extension.pinned) continue;
    const installed = previous.objects.get(id);
    if (installed?.kind === "extension") kept.push({ ...extension, version: installed.version });
  }
  if (kept.length === 0) return next;
  const more = kept.map((object) => [object.id, object] as const);
  return asCanonical({ objects: new Map([...next.objects, ...more]), dependencies: next.dependencies });
}
