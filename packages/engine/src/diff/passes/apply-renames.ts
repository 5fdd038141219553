import { identitySequence } from "../../kinds/companions.js";
import { kindOf } from "../../kinds/index.js";
import type { RenamedNames } from "../../kinds/kind.js";
import { addressOf } from "../../kinds/target.js";
import { type Address, addressId, isCompanion } from "../../model/address.js";
import type { Rename } from "../../model/change.js";
import { type Edges, LazyEdges } from "../../model/edges.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";
import { renamedNames } from "./renamed-names.js";

/** Every object under the names it has once the renames have run, its edges with it. Expressions stay as they were. */
export function applyRenames(schema: CanonicalSchema, renames: readonly Rename[]): CanonicalSchema {
  if (renames.length === 0) return schema;
  const targets = new Map<ObjectId, SchemaObject>(renames.map((rename) => [rename.previous.id, rename.next]));
  const place = (object: SchemaObject): SchemaObject => {
    const moved = kindOf(object).moved(object, names);
    const target = targets.get(object.id);
    return target === undefined ? moved : ({ ...moved, id: target.id, name: nameOf(target) } as SchemaObject);
  };
  const plain = renamedNames(renames);
  const names = { ...plain, address: (address: Address) => movedAddress(address, schema, place, plain) };
  const moved = new Map([...schema.objects].map(([id, object]) => [id, place(object)]));
  const objects = new Map([...moved.values()].map((object) => [object.id, object]));
  return asCanonical({ objects, dependencies: movedEdges(schema, moved, objects) });
}

function movedEdges(
  schema: CanonicalSchema,
  moved: ReadonlyMap<ObjectId, SchemaObject>,
  objects: ReadonlyMap<ObjectId, SchemaObject>,
): Edges {
  const before = new Map<ObjectId, ObjectId>();
  for (const [id, object] of moved) if (object.id !== id) before.set(object.id, id);
  const idOf = (id: ObjectId) => moved.get(id)?.id ?? id;
  return new LazyEdges(objects, (id) => (schema.dependencies.get(before.get(id) ?? id) ?? []).map(idOf));
}

/** The address of the object where it is now; a column that is no object of its own by its name alone. */
function movedAddress(
  address: Address,
  schema: CanonicalSchema,
  place: (object: SchemaObject) => SchemaObject,
  names: Omit<RenamedNames, "address">,
): Address {
  const object = schema.objects.get(addressId(address));
  const moved = object === undefined ? undefined : addressOf(place(object));
  if (moved === undefined) return address;
  const { part, detail } = address;
  const column = part === null ? null : names.column(address.schema ?? "", address.name, part);
  const now = object === undefined ? undefined : place(object);
  if (isCompanion(address) && now?.kind === "column") return identitySequence(now);
  return { ...moved, part: moved.part ?? column, detail: moved.detail ?? detail };
}

function nameOf(object: SchemaObject): string {
  return object.name;
}
