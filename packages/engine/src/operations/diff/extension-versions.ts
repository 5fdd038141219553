import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

/**
 * The next schema, with the versions of extensions that it does not name itself as they are: which version a server
 * installs is up to its files, and few of them have a way back.
 */
export function keepVersions({ previous, next }: Pair<CanonicalSchema>): CanonicalSchema {
  const objects = new Map(next.objects);
  for (const [id, extension] of next.objects) {
    const installed = previous.objects.get(id);
    if (extension.kind !== "extension" || installed?.kind !== "extension" || extension.pinned) continue;
    objects.set(id, { ...extension, version: installed.version });
  }
  return asCanonical({ objects, dependencies: next.dependencies });
}
