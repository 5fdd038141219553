import { dependentsOf } from "../diff/passes/propagate-recreation.js";
import { kindOf, kinds } from "../kinds/index.js";
import { type Change, kindsChanged } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/** What casts and operator classes are made of themselves: it cannot wait for them. */
const madeBefore: ReadonlySet<KindName> = new Set([
  "operator",
  "baseType",
  "enum",
  "domain",
  "compositeType",
  "rangeType",
]);

/** True for an object whose SQL is read, and bound, when it is made. */
function isBound(user: SchemaObject, cause: SchemaObject): boolean {
  if (kindOf(user).impliedBy !== undefined) return false;
  return "sqlBody" in user ? cause.kind === "cast" && user.sqlBody !== null : !madeBefore.has(user.kind);
}

/**
 * Expressions are bound by casts and operator classes that leave no edge: a view that sorts by an operator needs its
 * class, a default that calls a cast's function may be written as that cast. What uses the one follows the other.
 */
export function impliedOrder(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  folding: Folding,
  { next }: Pair<Schema>,
): void {
  const made = (["create", "recreate"] as const).flatMap((type) => [...kindsChanged(changes, type)]);
  if (!made.some((kind) => kinds[kind].impliedBy)) return;
  const created = changes.filter((change) => change.type === "create" || change.type === "recreate");
  const implied = created.map((change) => change.next).filter((object) => kindOf(object).impliedBy);
  const dependents = dependentsOf(next);
  for (const object of implied) {
    const needed = closureOf(object.id, next);
    for (const user of usersOf(object, next, dependents)) {
      const host = folding.host(user.id);
      if (needed.has(user.id) || needed.has(host)) continue;
      graph.mustFollow(`create ${host}`, `create ${object.id}`);
      graph.mustFollow(`alter ${user.id}`, `create ${object.id}`);
    }
  }
}

function usersOf(
  object: SchemaObject,
  schema: Schema,
  dependents: ReadonlyMap<ObjectId, readonly ObjectId[]>,
): SchemaObject[] {
  const objects = (ids: readonly ObjectId[]) => ids.flatMap((id) => schema.objects.get(id) ?? []);
  const needs = objects(schema.dependencies.get(object.id) ?? []);
  const through = kindOf(object).impliedBy?.(needs) ?? [];
  const users = (used: readonly SchemaObject[]) =>
    used.flatMap(({ id }) => objects(dependents.get(id) ?? []));
  const direct = users(through);
  // What is used through a family is used through its classes, and a type through its domains.
  return [
    ...direct,
    ...users(direct.filter(({ kind }) => kind === "operatorClass" || kind === "domain")),
  ].filter((user) => isBound(user, object));
}

/** All that an object needs, however far. */
export function closureOf(id: ObjectId, schema: Schema): ReadonlySet<ObjectId> {
  const found = new Set<ObjectId>();
  const queue = [id];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const needed of schema.dependencies.get(one) ?? []) {
      if (found.has(needed)) continue;
      found.add(needed);
      queue.push(needed);
    }
  }
  return found;
}
