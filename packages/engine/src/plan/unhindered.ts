import { type Change, kindsChanged } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName } from "../model/objects.js";

/** What is altered whatever is made of it. */
const kinds: ReadonlySet<KindName> = new Set(["textSearchConfiguration", "textSearchDictionary"]);

/** What of a column means nothing to what is made of it. */
const settings: ReadonlySet<string> = new Set(["compression", "options", "statistics", "storage"]);

/** The objects whose alterations need not wait until what is made of them has gone. */
export function unhindered(changes: readonly Change[]): ReadonlySet<ObjectId> {
  if (kindsChanged(changes, "alter").size === 0) return new Set();
  return new Set(
    changes.flatMap((change) => {
      if (change.type !== "alter") return [];
      const isSetting = change.next.kind === "column" && change.properties.every((one) => settings.has(one));
      return isSetting || kinds.has(change.next.kind) ? [change.next.id] : [];
    }),
  );
}
