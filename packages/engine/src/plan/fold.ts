import { withoutInherited } from "../diff/inheritance.js";
import type { Column } from "../kinds/column/model.js";
import { defaultSequenceName } from "../kinds/column/names.js";
import type { Constraint } from "../kinds/constraint/model.js";
import type { Sequence } from "../kinds/sequence/model.js";
import { defaultParameters, sameParameters } from "../kinds/sequence/parameters.js";
import type { Table } from "../kinds/table/model.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import { ident, literal, qualified } from "../render/quote.js";

/** Which created objects are written inside the statement of another. */
export interface Folding {
  /** What is written inside an object's statement, in order. */
  members(object: SchemaObject): readonly SchemaObject[];
  /** The object whose statement an object is written in, all the way up. */
  host(id: ObjectId): ObjectId;
}

/**
 * Folds the columns of new tables and the constraints that need nothing else into CREATE TABLE, and a sequence that is as
 * SERIAL makes it into its column. What is in `apart` gets a statement of its own.
 */
export function foldCreations(
  created: ReadonlyMap<ObjectId, SchemaObject>,
  next: Schema,
  apart: ReadonlySet<ObjectId> = new Set(),
): Folding {
  const members = new Map<ObjectId, SchemaObject[]>();
  const hosts = new Map<ObjectId, ObjectId>();
  const sequences: ObjectId[] = [];
  const repeated = repeatedKeys(created);
  for (const object of created.values()) {
    const isApart = repeated.has(object.id) || apart.has(object.id);
    const host = isApart ? undefined : hostOf(object, created, next);
    if (host === undefined) continue;
    hosts.set(object.id, host);
    if (object.kind === "sequence") sequences.push(object.id);
    const member = object.kind === "column" ? withoutInherited(object, next) : object;
    const list = members.get(host);
    if (list === undefined) members.set(host, [member]);
    else list.push(member);
  }
  for (const list of members.values()) list.sort(byPlace);
  // A sequence is written in a column, and that in its table.
  for (const id of sequences) {
    const column = hosts.get(id) as ObjectId;
    hosts.set(id, hosts.get(column) ?? column);
  }
  return { members: ({ id }) => members.get(id) ?? none, host: (id) => hosts.get(id) ?? id };
}

const none: readonly SchemaObject[] = [];

/**
 * Keys that are equal to another of their table but for the name: CREATE TABLE would make one of both (PostgreSQL's
 * transformIndexConstraints).
 */
function repeatedKeys(created: ReadonlyMap<ObjectId, SchemaObject>): ReadonlySet<ObjectId> {
  const groups = new Map<string, Constraint[]>();
  for (const key of created.values()) {
    if (key.kind !== "constraint" || key.index === null) continue;
    const { schema, table, columns, expression, index, deferrable, initiallyDeferred } = key;
    const what = [index.nullsNotDistinct, deferrable, initiallyDeferred, expression ?? "", ...index.include];
    const same = [schema, table, ...columns, "", ...what].join("\0");
    const known = groups.get(same);
    if (known === undefined) groups.set(same, [key]);
    else known.push(key);
  }
  const repeated = new Set<ObjectId>();
  for (const keys of groups.values()) {
    if (keys.length > 1) for (const { id } of keys.sort(byPlace).slice(1)) repeated.add(id);
  }
  return repeated;
}

function hostOf(
  object: SchemaObject,
  created: ReadonlyMap<ObjectId, SchemaObject>,
  next: Schema,
): ObjectId | undefined {
  if (object.kind === "sequence") return serialColumn(object, created);
  if (object.kind !== "column" && object.kind !== "constraint") return undefined;
  const table = created.get(objectId("table", object.schema, object.table)) as Table | undefined;
  if (table === undefined) return undefined;
  if (object.kind === "column") return table.id;
  // CREATE TABLE takes NOT VALID and then calls the constraint valid: a new table has no rows.
  if (!object.validated && object.enforced) return undefined;
  const needed = next.dependencies.get(object.id) ?? [];
  const ownOnly = needed.every((id) => id === table.id || isColumnOf(id, table, created));
  return ownOnly ? table.id : undefined;
}

function isColumnOf(id: ObjectId, table: Table, created: ReadonlyMap<ObjectId, SchemaObject>): boolean {
  const object = created.get(id);
  return object?.kind === "column" && object.schema === table.schema && object.table === table.name;
}

/** The new column that SERIAL would make this very sequence for. */
function serialColumn(
  sequence: Sequence,
  created: ReadonlyMap<ObjectId, SchemaObject>,
): ObjectId | undefined {
  const owner = sequence.ownedBy;
  if (owner === null || sequence.persistence !== "permanent") return undefined;
  const column = created.get(objectId("column", owner.schema, owner.name, owner.column)) as
    | Column
    | undefined;
  const usual =
    column?.notNull === true &&
    column.default === `nextval(${literal(qualified(sequence.schema, sequence.name))}::regclass)` &&
    column.schema === sequence.schema &&
    column.type === sequence.type &&
    defaultSequenceName(column.table, column.name) === sequence.name &&
    sameParameters(sequence, defaultParameters(sequence.type));
  return usual ? column.id : undefined;
}

const memberOrder: Readonly<Record<string, number>> = { primaryKey: 0, unique: 1, exclusion: 2, check: 3 };

/** Columns by position, then constraints by type and name. */
function byPlace(a: SchemaObject, b: SchemaObject): number {
  if (a.kind === "column" && b.kind === "column") return a.position - b.position;
  if (a.kind === "constraint" && b.kind === "constraint") {
    const order = (memberOrder[a.type] ?? 4) - (memberOrder[b.type] ?? 4);
    return order !== 0 ? order : compareText(ident(a.name), ident(b.name));
  }
  return a.kind === "column" ? -1 : 1;
}

/** By code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
