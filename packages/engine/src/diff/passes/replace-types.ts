import { kindOf } from "../../kinds/index.js";
import { type Change, type Drop, kindsChanged, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * A type or collation that is made anew takes along what is made of the old one: columns are altered to what is now
 * behind its name, although the text of their own type is the same on both sides; types made of it are made anew too. So
 * does one that goes while another kind of type takes its name.
 */
export function alterColumnsOfReplacedTypes(
  changes: readonly Change[],
  pair: Pair<CanonicalSchema>,
): readonly Change[] {
  const [remade, made, gone] = (["recreate", "create", "drop"] as const).map((type) =>
    kindsChanged(changes, type),
  );
  if (remade?.size === 0 && (made?.size === 0 || gone?.size === 0)) return changes;
  const takers = takersOfTypes(changes);
  const replaced = changes.filter((change) => isReplacement(change) || takers.has(subject(change).id));
  if (replaced.length === 0) return changes;
  const dependents = dependentsOf(pair.previous);
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  for (let change = replaced.pop(); change !== undefined; change = replaced.pop()) {
    const cause = subject(change);
    const behind = takers.get(cause.id) ?? cause.id;
    for (const id of dependents.get(cause.id) ?? []) {
      if (behind !== cause.id && pair.next.dependencies.get(id)?.includes(behind) !== true) continue;
      const made = followingChange(id, cause, byId.get(id), pair);
      if (made === undefined) continue;
      byId.set(id, made);
      if (change.type === "drop") byId.set(cause.id, { ...change, handsOver: true });
      if (isReplacement(made)) replaced.push(made);
    }
  }
  return [...byId.values()];
}

/** For types that go, what another kind makes under their names. */
function takersOfTypes(changes: readonly Change[]): ReadonlyMap<ObjectId, ObjectId> {
  const gone = new Map<string, Drop>();
  for (const change of changes) {
    if (change.type !== "drop" || kindOf(change.previous).replacement === undefined) continue;
    for (const name of kindOf(change.previous).takes(change.previous)) gone.set(name, change);
  }
  const takers = new Map<ObjectId, ObjectId>();
  if (gone.size === 0) return takers;
  for (const change of changes) {
    if (change.type !== "create") continue;
    for (const name of kindOf(change.next).takes(change.next)) {
      const drop = gone.get(name);
      if (drop !== undefined) takers.set(drop.previous.id, change.next.id);
    }
  }
  return takers;
}

function isReplacement(change: Change): boolean {
  return change.type === "recreate" && kindOf(change.next).replacement !== undefined;
}

function followingChange(
  id: ObjectId,
  cause: SchemaObject,
  planned: Change | undefined,
  pair: Pair<CanonicalSchema>,
): Change | undefined {
  const [previous, next] = [pair.previous.objects.get(id), pair.next.objects.get(id)];
  if (previous === undefined || next === undefined) return undefined;
  if (planned !== undefined && planned.type !== "alter") return undefined;
  if (kindOf(next).replacement !== undefined)
    return { type: "recreate", previous, next, because: `${cause.id} is made anew` };
  if (previous.kind !== "column" || next.kind !== "column" || next.generated !== null) return undefined;
  const property = cause.kind === "collation" ? "collation" : "type";
  const properties = [...new Set([...(planned?.properties ?? []), property])];
  return { type: "alter", previous, next, properties };
}
