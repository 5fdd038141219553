import { kindOf } from "../kinds/index.js";
import type { Change } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";

/** The object whose DROP takes this one along: its outermost container that goes, or itself. */
export type CarrierOf = (object: SchemaObject) => ObjectId;

/** Parts that a table can lose at any time, besides its own constraints and indexes. */
const leavable: ReadonlySet<KindName> = new Set(["policy", "rule", "statistics", "trigger"]);

/**
 * What goes along with what. A part that needs something which itself needs the whole goes by itself, before both: a
 * policy that calls a function of its table's rows. So does one of a table that is moved aside until its rows are taken
 * over, where what it needs goes meanwhile.
 */
export function dropCarriers(changes: readonly Change[], previous: Schema): CarrierOf {
  const gone = new Map<ObjectId, SchemaObject>();
  const aside = new Set<ObjectId>();
  for (const change of changes) {
    if (change.type !== "drop" && change.type !== "recreate") continue;
    gone.set(change.previous.id, change.previous);
    if (isMovedAside(change)) aside.add(change.previous.id);
  }
  const alone = new Set<ObjectId>();
  const known = new Map<ObjectId, ObjectId>();
  const carrierOf = (object: SchemaObject): ObjectId => {
    const before = known.get(object.id);
    if (before !== undefined) return before;
    const outer = alone.has(object.id) ? undefined : takerOf(object, gone);
    const carrier = outer === undefined ? object.id : carrierOf(outer);
    known.set(object.id, carrier);
    return carrier;
  };
  // What goes before what is moved aside; an index leaves that of the whole table together with its partition.
  const goesMeanwhile = (id: ObjectId, whole: ObjectId) => {
    const needed = gone.get(id);
    return needed !== undefined && needed.kind !== "index" && !aside.has(id) && carrierOf(needed) !== whole;
  };
  for (const object of gone.values()) {
    const carrier = carrierOf(object);
    if (carrier === object.id) continue;
    const losesGround =
      aside.has(carrier) &&
      canLeave(object) &&
      (previous.dependencies.get(object.id) ?? []).some((id) => goesMeanwhile(id, carrier));
    // The names of its other parts go with a table into another schema.
    const keepsName = aside.has(carrier) && object.kind === "statistics";
    if (!losesGround && !keepsName && !needsWhole(object, carrier, carrierOf, gone, previous)) continue;
    alone.add(object.id);
    // What lies in it goes along with it from now on.
    known.clear();
  }
  return carrierOf;
}

/** The one of those that go whose DROP takes an object along. */
function takerOf(object: SchemaObject, gone: ReadonlyMap<ObjectId, SchemaObject>): SchemaObject | undefined {
  const kind = kindOf(object);
  if (kind.dropsAlone === true) return undefined;
  const container = kind.container(object);
  const outer = container === null ? undefined : gone.get(container);
  if (outer !== undefined) return outer;
  const carrier = kind.carriers?.(object).find((id) => gone.has(id));
  return carrier === undefined ? undefined : gone.get(carrier);
}

/** True for what is there, under another name or in another schema, until the new one is complete. */
function isMovedAside(change: Change): boolean {
  if (change.type === "drop") return change.handsOver === true;
  if (change.type !== "recreate") return false;
  return change.refilled === true || kindOf(change.next).replacement !== undefined;
}

/** What is inherited goes with the parent's. */
function canLeave(part: SchemaObject): boolean {
  if (part.kind === "index") return part.partitionOf === null;
  if (part.kind === "constraint") return part.local;
  return leavable.has(part.kind);
}

function needsWhole(
  part: SchemaObject,
  whole: ObjectId,
  carrierOf: CarrierOf,
  gone: ReadonlyMap<ObjectId, SchemaObject>,
  { dependencies }: Schema,
): boolean {
  const outside = (id: ObjectId) => {
    const object = gone.get(id);
    return object !== undefined && carrierOf(object) !== whole;
  };
  const queue = (dependencies.get(part.id) ?? []).filter(outside);
  const seen = new Set<ObjectId>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const needed = dependencies.get(id) ?? [];
    if (needed.includes(whole)) return true;
    queue.push(...needed.filter(outside));
  }
  return false;
}
