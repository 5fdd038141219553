import type { Domain } from "../../kinds/domain/model.js";
import { type Change, changesKind, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type CanonicalSchema, find } from "../../model/schema.js";
import { heldInside } from "../held-inside.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * PostgreSQL looks through the columns of a domain before it takes a NOT NULL or a check, and refuses where it would have to
 * look into arrays, composite values or ranges (get_rels_with_domain in its typecmds.c): such a domain is made anew.
 */
export function remakeHeldDomains(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): readonly Change[] {
  if (!changesKind(changes, "domain", "domainConstraint")) return changes;
  const tightened = new Set(changes.flatMap((change) => tightenedDomain(change)));
  if (tightened.size === 0) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const dependents = dependentsOf(previous);
  for (const id of tightened) {
    const [before, after] = [previous, next].map((schema) => find<Domain>(schema, id, "domain"));
    const planned = byId.get(id);
    if (before === undefined || after === undefined) continue;
    if (planned !== undefined && planned.type !== "alter") continue;
    if (heldInside(id, previous, dependents).size === 0) continue;
    byId.set(id, { type: "recreate", previous: before, next: after, because: "other types hold its values" });
  }
  return [...byId.values()];
}

/** The domain that gets a condition which its values have to fulfil at once. */
function tightenedDomain(change: Change): ObjectId[] {
  if (change.type === "drop" || change.type === "rename") return [];
  const { next } = change;
  if (next.kind === "domain") {
    const isNew = change.type === "alter" && next.notNull && change.properties.includes("notNull");
    return isNew ? [next.id] : [];
  }
  if (next.kind !== "domainConstraint" || !next.validated) return [];
  return [objectId("domain", next.schema, next.domain)];
}
