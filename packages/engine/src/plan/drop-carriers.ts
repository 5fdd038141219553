import { kindOf } from "../kinds/index.js";
import type { Change } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";

/** The object whose DROP takes this one along: its outermost container that goes, or itself. */
export type CarrierOf = (object: SchemaObject) => ObjectId;

/**
 * What goes along with what. A part that needs something which itself needs the whole goes by itself, before both: a
 * policy that calls a function of its table's rows.
 */
export function dropCarriers(changes: readonly Change[], previous: Schema): CarrierOf {
  const gone = new Map<ObjectId, SchemaObject>();
  for (const change of changes)
    if (change.type === "drop" || change.type === "recreate") gone.set(change.previous.id, change.previous);
  const alone = new Set<ObjectId>();
  const carrierOf = (object: SchemaObject): ObjectId => {
    const kind = kindOf(object);
    if (kind.dropsAlone === true || alone.has(object.id)) return object.id;
    const container = [kind.container(object), ...(kind.carriers?.(object) ?? [])].find(
      (id) => id !== null && gone.has(id),
    );
    const outer = container == null ? undefined : gone.get(container);
    return outer === undefined ? object.id : carrierOf(outer);
  };
  for (const object of gone.values()) {
    const carrier = carrierOf(object);
    if (carrier !== object.id && needsWhole(object, carrier, carrierOf, gone, previous)) alone.add(object.id);
  }
  return remembered(carrierOf);
}

function remembered(carrierOf: CarrierOf): CarrierOf {
  const known = new Map<ObjectId, ObjectId>();
  return (object) => {
    const carrier = known.get(object.id) ?? carrierOf(object);
    known.set(object.id, carrier);
    return carrier;
  };
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
