import { usersOf } from "../diff/passes/let-go-of-rows.js";
import { dependentsOf } from "../diff/passes/propagate-recreation.js";
import { dependenciesAmong } from "../kinds/dependencies.js";
import type { ForeignKey } from "../kinds/foreign-key/model.js";
import type { Index } from "../kinds/index/model.js";
import { kindOf } from "../kinds/index.js";
import type { Table } from "../kinds/table/model.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { CanonicalSchema, Schema } from "../model/schema.js";

/** A growing part of one schema: whatever is in it has all it needs. */
export class SliceSide {
  readonly #taken = new Set<ObjectId>();
  /** Objects that are in it with everything that lies in them; the other tables are stubs. */
  readonly #whole = new Set<ObjectId>();
  readonly #dependents: ReadonlyMap<ObjectId, readonly ObjectId[]>;
  readonly #contents = new Map<ObjectId, ObjectId[]>();

  constructor(readonly schema: CanonicalSchema) {
    this.#dependents = dependentsOf(schema);
    for (const object of schema.objects.values()) {
      const container = kindOf(object).container(object);
      if (container === null) continue;
      const list = this.#contents.get(container);
      if (list === undefined) this.#contents.set(container, [object.id]);
      else list.push(object.id);
    }
  }

  get size(): number {
    return this.#taken.size + this.#whole.size;
  }

  /** Takes a changed object, the table it belongs to, and everything that depends on it. */
  touch(id: ObjectId): void {
    const object = this.schema.objects.get(id);
    if (object === undefined) return;
    this.addWhole(id);
    if ("table" in object) this.addWhole(objectId("table", object.schema, object.table));
    if (object.kind === "column") this.#addUsers(objectId("table", object.schema, object.table));
    const queue = [id];
    const seen = new Set(queue);
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      this.add(one);
      for (const next of [...(this.#dependents.get(one) ?? []), ...(this.#contents.get(one) ?? [])]) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
  }

  /** What a table's columns cannot change under: columns of others that hold its rows, heirs with other parents. */
  #addUsers(table: ObjectId): void {
    for (const id of usersOf(table, this.#dependents, this.schema)) {
      const user = this.schema.objects.get(id);
      if (user?.kind === "column" && objectId("table", user.schema, user.table) !== table) this.add(id);
      if (user?.kind === "table" && user.inherits.length > 1) this.addWhole(id);
    }
  }

  /** Takes an object and all it needs. */
  add(id: ObjectId): void {
    const object = this.schema.objects.get(id);
    if (object === undefined || this.#taken.has(id)) return;
    this.#taken.add(id);
    for (const needed of this.schema.dependencies.get(id) ?? []) this.add(needed);
    if (object.kind === "table") this.#addFamily(object);
    if (object.kind === "foreignKey") this.#addReferencedKeys(object);
    if (object.kind === "index" && object.partitioned && !object.valid) this.#addPartitions(object);
  }

  /** A declared foreign key has no recorded edge to the key it refers to: any key of those columns will do. */
  #addReferencedKeys({ references }: ForeignKey): void {
    const wanted = [...references.columns].sort().join();
    for (const id of this.#contents.get(objectId("table", references.schema, references.name)) ?? []) {
      const part = this.schema.objects.get(id)!;
      if (uniqueColumns(part)?.sort().join() === wanted) this.add(id);
    }
  }

  /** An index of a partitioned table is valid once no partition lacks its own: those that lack it count. */
  #addPartitions({ schema, table }: Index): void {
    for (const id of this.#contents.get(objectId("table", schema, table)) ?? [])
      if (this.schema.objects.get(id)?.kind === "table") this.addWhole(id);
  }

  /** Partitions and heirs share their columns with their parents: a part of one is none. */
  #addFamily(table: Table): void {
    const { partitionBy, partitionOf, inherits } = table;
    if (partitionBy === null && partitionOf === null && inherits.length === 0) return;
    for (const parent of inherits) this.addWhole(objectId("table", parent.schema, parent.name));
    this.addWhole(table.id);
  }

  /** Takes what the other side has, as far as it exists here. */
  addAll(other: SliceSide): void {
    for (const id of other.#taken) this.add(id);
    for (const id of other.#whole) this.addWhole(id);
  }

  /** Takes an object with everything that lies in it. */
  addWhole(id: ObjectId): void {
    if (this.#whole.has(id) || !this.schema.objects.has(id)) return;
    this.#whole.add(id);
    this.add(id);
    for (const part of this.#contents.get(id) ?? []) {
      if (this.schema.objects.get(part)?.kind === "table") continue;
      this.addWhole(part);
    }
  }

  result(): Schema {
    const objects = new Map<ObjectId, SchemaObject>();
    for (const [id, object] of this.schema.objects) {
      if (!this.#taken.has(id)) continue;
      objects.set(id, this.#cut(object));
    }
    const recorded = (id: ObjectId) => this.schema.dependencies.get(id) ?? [];
    return { objects, dependencies: dependenciesAmong(objects, recorded) };
  }

  #cut(object: SchemaObject): SchemaObject {
    if (object.kind === "table") return this.#whole.has(object.id) ? object : stub(object);
    if (object.kind !== "materializedView" || object.clusterOn === null) return object;
    const chosen = objectId("index", object.schema, object.clusterOn);
    return this.#taken.has(chosen) ? object : { ...object, clusterOn: null };
  }
}

/** The columns of a key that a foreign key may refer to; undefined for everything else. */
function uniqueColumns(object: SchemaObject): (string | null)[] | undefined {
  if (object.kind === "index") return object.unique ? object.keys.map(({ column }) => column) : undefined;
  if (object.kind !== "constraint") return undefined;
  return object.type === "primaryKey" || object.type === "unique" ? [...object.columns] : undefined;
}

/** A table without the properties that name what the slice may lack. */
function stub(table: Table): Table {
  return {
    ...table,
    replicaIdentity: "default",
    clusterOn: null,
    rowSecurity: false,
    forceRowSecurity: false,
  };
}
