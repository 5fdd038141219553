import { dependenciesAmong } from "../kinds/dependencies.js";
import { kindOf } from "../kinds/index.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import { Mentions } from "../scratch/mentions.js";

/** Kinds that only ever come along with what they are part of: SQL elsewhere cannot name them. */
const partKinds: ReadonlySet<KindName> = new Set([
  "column",
  "constraint",
  "foreignKey",
  "index",
  "partitionTrigger",
  "internalTriggers",
]);

/**
 * The least schema in which the texts of the roots mean what they mean in the whole: the roots, bare tables with all
 * their columns, and everything that any of it needs or names. The tables keep their own names: whole-row references
 * print them.
 */
export function carrierSchema(schema: Schema, roots: readonly SchemaObject[]): Schema {
  const taken = new Map<ObjectId, SchemaObject>();
  const members = membersOf(schema);
  const nameable = [...schema.objects.values()].filter(({ kind }) => !partKinds.has(kind));
  const mentions = new Mentions();
  const rootIds = new Set(roots.map(({ id }) => id));
  const queue: SchemaObject[] = [...roots];
  const enqueue = (object: SchemaObject | undefined) => {
    if (object !== undefined && !taken.has(object.id)) queue.push(object);
  };
  const takeQueued = () => {
    for (let object = queue.pop(); object !== undefined; object = queue.pop()) {
      if (taken.has(object.id)) continue;
      const carried = withoutOthers(rootIds.has(object.id) ? object : bare(object));
      taken.set(object.id, carried);
      mentions.add(carried);
      for (const id of needsOf(carried, schema)) enqueue(schema.objects.get(id));
      if (object.kind === "table") for (const part of members.get(object.id) ?? []) enqueue(part);
    }
  };
  takeQueued();
  for (let before = -1; before !== taken.size; ) {
    before = taken.size;
    for (const object of nameable) if (isAmbient(object) || mentions.has(object.name)) enqueue(object);
    takeQueued();
  }
  const carried = withNamesOfTheirOwn(taken, rootIds);
  const needs = (id: ObjectId) => needsOf(carried.get(id) as SchemaObject, schema);
  return { objects: carried, dependencies: dependenciesAmong(carried, needs) };
}

/** A schema under the names of another can have two keys of one name: no text says what a key is called. */
function withNamesOfTheirOwn(
  carried: ReadonlyMap<ObjectId, SchemaObject>,
  roots: ReadonlySet<ObjectId>,
): Map<ObjectId, SchemaObject> {
  const isMovable = ({ kind, id }: SchemaObject) => kind === "constraint" && !roots.has(id);
  const names = new Set<string>();
  const objects = [...carried.values()].sort((a, b) => Number(isMovable(a)) - Number(isMovable(b)));
  return new Map(
    objects.map((object) => {
      let own = object;
      for (let place = 2; own.kind === "constraint" && isMovable(object) && isTaken(own, names); place++) {
        const name = `${object.name}__${place}`;
        own = { ...own, name, id: objectId("constraint", own.schema, own.table, name) };
      }
      for (const name of kindOf(own).takes(own)) names.add(name);
      return [own.id, own];
    }),
  );
}

const isTaken = (object: SchemaObject, names: ReadonlySet<string>) =>
  kindOf(object)
    .takes(object)
    .some((name) => names.has(name));

/** What expressions use without naming it: extensions bring functions, operators and casts. */
const ambientKinds: ReadonlySet<KindName> = new Set([
  "extension",
  "cast",
  "operator",
  "operatorFamily",
  "operatorClass",
  "operatorFamilyMember",
]);

function isAmbient({ kind }: SchemaObject): boolean {
  return ambientKinds.has(kind);
}

/** The columns and primary keys of tables: what an expression or a grouped view can need of them. */
function membersOf(schema: Schema): Map<ObjectId, SchemaObject[]> {
  const members = new Map<ObjectId, SchemaObject[]>();
  for (const object of schema.objects.values()) {
    if (object.kind !== "column" && !(object.kind === "constraint" && object.type === "primaryKey")) continue;
    const table = objectId("table", object.schema, object.table);
    const list = members.get(table);
    if (list === undefined) members.set(table, [object]);
    else list.push(object);
  }
  return members;
}

/** What an object's own fields name, and of its edges those that a bare object keeps. */
function needsOf(object: SchemaObject, schema: Schema): readonly ObjectId[] {
  const own = kindOf(object).dependencies(object);
  if (object.kind === "table") return own;
  const edges = schema.dependencies.get(object.id) ?? [];
  return [...own, ...edges.filter((id) => !isLeftOut(object, id))];
}

/** A bare column has no sequence, and in bare tables no index is part of another. */
function isLeftOut({ kind }: SchemaObject, id: ObjectId): boolean {
  return (kind === "column" && id.startsWith("sequence ")) || (kind === "index" && id.startsWith("index "));
}

/** Roles, the index of CLUSTER and that of a parent mean nothing to a text, and where it is printed there may be none of them. */
function withoutOthers(object: SchemaObject): SchemaObject {
  if (object.kind === "materializedView") return { ...object, clusterOn: null };
  if (object.kind === "index") return { ...object, partitionOf: null };
  return object.kind === "policy" ? { ...object, roles: [] } : object;
}

/** Without what no expression can see: a carrier takes no default, no storage, no partitions. */
function bare(object: SchemaObject): SchemaObject {
  if (object.kind === "column") {
    const nothing = { default: null, identity: null, generated: null };
    return {
      ...object,
      ...nothing,
      storage: null,
      usualStorage: null,
      compression: null,
      statistics: null,
      options: [],
      local: true,
      notNullConstraint: null,
      notNullName: null,
    };
  }
  if (object.kind !== "table") return object;
  return {
    ...object,
    persistence: "permanent",
    partitionBy: null,
    partitionColumns: [],
    partitionOf: null,
    inherits: [],
    ofType: null,
    options: [],
    accessMethod: null,
    tablespace: null,
    replicaIdentity: "default",
    rowSecurity: false,
    forceRowSecurity: false,
    clusterOn: null,
  };
}
