import { identitySequence } from "../../kinds/companions.js";
import { kindOf } from "../../kinds/index.js";
import type { RenamedNames } from "../../kinds/kind.js";
import { addressOf } from "../../kinds/target.js";
import { typeKinds } from "../../kinds/type-in-schema.js";
import { type Address, addressId, isCompanion } from "../../model/address.js";
import type { Rename } from "../../model/change.js";
import { type Edges, LazyEdges } from "../../model/edges.js";
import type { ObjectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

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

const relationKinds = new Set(["table", "index", "sequence", "view", "materializedView", "foreignTable"]);

function renamedNames(renames: readonly Rename[]): Omit<RenamedNames, "address"> {
  const find = (kinds: ReadonlySet<string>, schema: string, name: string) => {
    const found = renames.find(
      ({ previous }) =>
        kinds.has(previous.kind) &&
        "schema" in previous &&
        previous.schema === schema &&
        previous.name === name,
    )?.next;
    return found !== undefined && "schema" in found ? { schema: found.schema, name: found.name } : undefined;
  };
  const plain = (kind: KindName, name: string) =>
    renames.find(({ previous }) => previous.kind === kind && previous.name === name)?.next.name ?? name;
  const schema = (name: string) => plain("schema", name);
  const relation = (inSchema: string, name: string) =>
    find(relationKinds, inSchema, name) ?? { schema: schema(inSchema), name };
  return {
    schema,
    plain,
    relation,
    namedType: (inSchema, name) => find(typeKinds, inSchema, name) ?? { schema: schema(inSchema), name },
    value: (inSchema, type, label) => valueName(renames, inSchema, type, label),
    inSchema: (kind, inSchema, name) =>
      find(new Set([kind]), inSchema, name) ?? { schema: schema(inSchema), name },
    column: (inSchema, table, column) => columnName(renames, inSchema, table, column),
    typeText: (type) => typeText(renames, type),
  };
}

/** A column's rename is given under its table's name before or after the table's own rename. */
function columnName(renames: readonly Rename[], schema: string, table: string, column: string): string {
  const found = renames.find(
    ({ previous }) =>
      previous.kind === "column" &&
      previous.schema === schema &&
      previous.table === table &&
      previous.name === column,
  );
  // What is said of an attribute names it as a column of its type.
  return found?.next.name ?? valueName(renames, schema, table, column);
}

function valueName(renames: readonly Rename[], schema: string, type: string, label: string): string {
  const found = renames.find(
    ({ previous }) =>
      (previous.kind === "enum" || previous.kind === "compositeType") &&
      previous.schema === schema &&
      previous.name === type,
  );
  return found?.values?.find(([from]) => from === label)?.[1] ?? label;
}

function typeText(renames: readonly Rename[], type: string): string {
  for (const { previous, next } of renames) {
    const [from, to] = [previous, next].map(({ kind, id }) => id.slice(kind.length + 1)) as [string, string];
    if (previous.kind === "schema" && type.startsWith(`${from}.`)) return to + type.slice(from.length);
    if (!typeKinds.has(previous.kind)) continue;
    if (type === from) return to;
    if (type.startsWith(`${from}[`) || type.startsWith(`${from}(`)) return to + type.slice(from.length);
  }
  return type;
}
