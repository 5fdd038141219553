import { relationKinds } from "../kinds/relation.js";
import { type Change, subject } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/** What calls its functions as soon as it is there, for the rows that are there. */
const computed: ReadonlySet<KindName> = new Set([
  "column",
  "constraint",
  "domainConstraint",
  "index",
  "materializedView",
]);

/** What a body can name. */
const named: ReadonlySet<KindName> = new Set(["function", "procedure", "sequence", ...relationKinds]);

const word = /[\p{L}_][\p{L}\p{N}_$]*/gu;

/**
 * A function whose body is a string leaves no edge to what it names (PostgreSQL manual, 5.15), and runs as soon as a column
 * or a key is computed by it: what its words may mean comes before it, unless that has to wait for it.
 */
export function bodyOrder(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  folding: Folding,
  next: Schema,
): void {
  if (!changes.some(changesBody)) return;
  const byName = changedByName(changes);
  const queue = [...neededFor(changes, next)];
  const seen = new Set<ObjectId>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const caller = next.objects.get(id);
    if (seen.has(id) || caller?.kind !== "function" || caller.sqlBody !== null) continue;
    seen.add(id);
    for (const [name] of caller.source.toLowerCase().matchAll(word)) {
      for (const used of byName.get(name) ?? []) {
        if (used.kind === "function") queue.push(used.id);
        for (const operation of ["create", "alter"] as const)
          graph.mayFollow(`${operation} ${id}`, `create ${folding.host(used.id)}`);
      }
    }
  }
}

function changesBody(change: Change): boolean {
  return change.type !== "drop" && change.next.kind === "function" && change.next.sqlBody === null;
}

/** What the computed objects among the changes need, directly or not, and themselves. */
function neededFor(changes: readonly Change[], next: Schema): ReadonlySet<ObjectId> {
  const found = new Set(
    changes.flatMap((change) =>
      change.type !== "drop" && computed.has(change.next.kind) ? [change.next.id] : [],
    ),
  );
  for (const id of found) for (const needed of next.dependencies.get(id) ?? []) found.add(needed);
  return found;
}

/** What is made or changed, by its name in lower case. */
function changedByName(changes: readonly Change[]): ReadonlyMap<string, readonly SchemaObject[]> {
  const byName = new Map<string, SchemaObject[]>();
  for (const change of changes) {
    const object = subject(change);
    if (change.type === "drop" || !named.has(object.kind) || !("name" in object)) continue;
    const name = object.name.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), object]);
  }
  return byName;
}
