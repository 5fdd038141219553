import type { SqlFunction } from "../kinds/function/model.js";
import { relationKinds } from "../kinds/relation.js";
import type { Change } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";

/** What calls its functions as soon as it is there, for the rows that are there. */
const computed: ReadonlySet<KindName> = new Set([
  "column",
  "constraint",
  "domainConstraint",
  "index",
  "materializedView",
]);

/** What a body can name. */
const nameable: ReadonlySet<KindName> = new Set(["function", "procedure", "sequence", ...relationKinds]);

const word = /[\p{L}_][\p{L}\p{N}_$]*/gu;

/** A function that runs while a plan does, and something that a word of its body may mean. */
export interface CalledBody {
  readonly caller: ObjectId;
  readonly used: SchemaObject;
}

/**
 * What the functions may use that run when what is made or changed is computed, their own functions included: a body that
 * is a string leaves no edge to what it names (PostgreSQL manual, 5.15).
 */
export function calledBodies(
  changes: readonly Change[],
  schema: Schema,
  candidates: Iterable<SchemaObject>,
): readonly CalledBody[] {
  const needed = neededFor(changes, schema);
  if (![...needed].some((id) => isCaller(schema.objects.get(id)))) return [];
  const byName = namesOf(candidates);
  const found: CalledBody[] = [];
  for (const id of needed) {
    const caller = schema.objects.get(id);
    if (!isCaller(caller)) continue;
    const words = new Set(Array.from(caller.source.toLowerCase().matchAll(word), ([one]) => one));
    for (const used of [...words].flatMap((name) => byName.get(name) ?? [])) {
      found.push({ caller: id, used });
      addNeeded(used.id, needed, schema);
    }
  }
  return found;
}

function isCaller(object: SchemaObject | undefined): object is SqlFunction {
  return object?.kind === "function" && object.sqlBody === null;
}

/** What the computed objects among the changes need, directly or not, and themselves. */
function neededFor(changes: readonly Change[], schema: Schema): Set<ObjectId> {
  const needed = new Set<ObjectId>();
  for (const change of changes)
    if (change.type !== "drop" && computed.has(change.next.kind)) addNeeded(change.next.id, needed, schema);
  return needed;
}

function addNeeded(id: ObjectId, needed: Set<ObjectId>, schema: Schema): void {
  if (needed.has(id)) return;
  needed.add(id);
  for (const further of schema.dependencies.get(id) ?? []) addNeeded(further, needed, schema);
}

/** Objects by their names in lower case. */
function namesOf(objects: Iterable<SchemaObject>): ReadonlyMap<string, readonly SchemaObject[]> {
  const byName = new Map<string, SchemaObject[]>();
  for (const object of objects) {
    if (!nameable.has(object.kind) || !("name" in object)) continue;
    const name = object.name.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), object]);
  }
  return byName;
}
