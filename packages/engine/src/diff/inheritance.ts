import type { Column } from "../kinds/column/model.js";
import type { Constraint } from "../kinds/constraint/model.js";
import type { QualifiedName } from "../kinds/kind.js";
import type { Table } from "../kinds/table/model.js";
import { keptParents } from "../kinds/table/parents.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import { find, type Schema } from "../model/schema.js";
import { equalValues } from "./equal-values.js";

/** What is what among parents and children: partitions and tables that inherit. */
export class Inheritance {
  readonly #constraints = new Map<ObjectId, Constraint[]>();

  constructor(readonly schema: Schema) {
    for (const object of schema.objects.values()) {
      if (object.kind !== "constraint") continue;
      const table = objectId("table", object.schema, object.table);
      const list = this.#constraints.get(table);
      if (list === undefined) this.#constraints.set(table, [object]);
      else list.push(object);
    }
  }

  /** The parents of a table. */
  parents(table: QualifiedName): readonly QualifiedName[] {
    return parentsOf(this.schema, table);
  }

  /** What an inherited column or constraint is inherited from; empty for what is the table's own. */
  origins(object: Column | Constraint): readonly ObjectId[] {
    return object.local ? [] : this.counterparts(object);
  }

  /** What the parents have of the same name and kind, whether or not it is the table's own as well. */
  counterparts(
    object: Column | Constraint,
    parents: readonly QualifiedName[] = this.parents({ schema: object.schema, name: object.table }),
  ): readonly ObjectId[] {
    return parents.flatMap((parent) => {
      if (object.kind === "column") return [objectId("column", parent.schema, parent.name, object.name)];
      const candidates = this.#constraints.get(objectId("table", parent.schema, parent.name)) ?? [];
      return candidates.filter((one) => isSameConstraint(one, object)).map(({ id }) => id);
    });
  }
}

/** A check keeps its name on the way down; keys are matched by what they are (PostgreSQL manual, CREATE TABLE). */
function isSameConstraint(parent: Constraint, child: Constraint): boolean {
  if (parent.type !== child.type) return false;
  if (child.type === "check") return parent.name === child.name && !parent.noInherit;
  return parent.expression === child.expression && parent.columns.join("\0") === child.columns.join("\0");
}

const inheriting = new WeakMap<Schema, boolean>();

/** True where some table is a partition or inherits. */
export function hasInheritance(schema: Schema): boolean {
  const known = inheriting.get(schema) ?? findsInheritance(schema);
  inheriting.set(schema, known);
  return known;
}

function findsInheritance(schema: Schema): boolean {
  for (const object of schema.objects.values()) {
    if (object.kind === "table" && (object.partitionOf !== null || object.inherits.length > 0)) return true;
  }
  return false;
}

/** The parents of a table: the one it is a partition of, or those it inherits from. */
export function parentsOf(
  schema: Schema,
  { schema: inSchema, name }: QualifiedName,
): readonly QualifiedName[] {
  const table = find<Table>(schema, objectId("table", inSchema, name), "table");
  if (table === undefined) return [];
  return table.partitionOf === null ? table.inherits : [table.partitionOf];
}

/** The parents that the table stays with, at the same bound: what they get, it gets. */
export function stayingParents(
  { schema, table }: Column | Constraint,
  { previous, next }: Pair<Inheritance>,
): readonly QualifiedName[] {
  const id = objectId("table", schema, table);
  const [before, after] = [previous, next].map((family) => find<Table>(family.schema, id, "table"));
  if (before === undefined || after === undefined) return [];
  if (after.partitionOf === null) return keptParents({ previous: before, next: after });
  return equalValues(before.partitionOf, after.partitionOf) ? [after.partitionOf] : [];
}

/**
 * A column that INHERITS brings, without what it brings along: only what a child has to be told. Before PostgreSQL 16 a
 * child may not say its parent's generation expression again, even for a column of its own.
 */
export function withoutInherited(column: Column, schema: Schema): Column {
  if (column.local && column.foreignOptions === null && !hasInheritance(schema)) return column;
  const table = find<Table>(schema, objectId("table", column.schema, column.table), "table");
  const inherits = table?.inherits ?? [];
  if (inherits.length === 0 && column.local && column.foreignOptions === null) return column;
  const origins = inherits.flatMap((parent) => {
    const origin = find<Column>(
      schema,
      objectId("column", parent.schema, parent.name, column.name),
      "column",
    );
    return origin === undefined ? [] : [origin];
  });
  const { generated } = column;
  const again = origins.some((origin) => generated !== null && equalValues(origin.generated, generated));
  const own = { ...column, ...ownStorage(column, origins) };
  if (column.local) return again ? { ...own, generated: null } : own;
  return {
    ...own,
    generated: again ? null : generated,
    notNull: column.notNull && !origins.some(({ notNull }) => notNull),
    default: origins.some((origin) => origin.default === column.default) ? null : column.default,
  };
}

/** CREATE TABLE takes storage and compression over from parents, whatever the child has otherwise is to be said. */
function ownStorage(column: Column, origins: readonly Column[]): Pick<Column, "storage" | "compression"> {
  const [storage, compression] = (["storage", "compression"] as const).map(
    (setting) => origins.find((origin) => origin[setting] !== null)?.[setting] ?? null,
  );
  const usual = origins.find((origin) => origin.usualStorage !== null)?.usualStorage ?? null;
  return {
    storage: storage === column.storage ? null : (column.storage ?? usual),
    compression:
      column.foreignOptions !== null || compression === column.compression
        ? null
        : (column.compression ?? "default"),
  };
}

/** Columns and constraints: what is handed down. */
export function isHandedDown(object: SchemaObject): object is Column | Constraint {
  return object.kind === "column" || object.kind === "constraint";
}
