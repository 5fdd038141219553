import type { Column } from "../../kinds/column/model.js";
import { type Alter, type Change, type RowsAsText, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema, Schema } from "../../model/schema.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * A table whose rows are values in other tables' columns cannot be rewritten (PostgreSQL: `uses its row type`), and neither
 * it nor a view can go and come again. Those columns hold their values' text meanwhile, and are of its type again after.
 */
export function letGoOfRows(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  const changed = changedRelations(changes, pair.previous);
  if (changed.size === 0) return changes;
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const dependents = dependentsOf(pair.previous, (id) => mayBeOfRowType(pair.previous.objects.get(id)));
  for (const [relation, reshaped] of changed) {
    for (const id of usersOf(relation, dependents, pair.previous)) {
      const made = lettingGo(id, { relation, reshaped }, byId.get(id), pair);
      if (made !== undefined) byId.set(id, made);
    }
  }
  return [...byId.values()];
}

/** What needs the table's row type by itself, or through types made of it. */
export function usersOf(
  table: ObjectId,
  dependents: ReadonlyMap<ObjectId, readonly ObjectId[]>,
  schema: Schema,
): ReadonlySet<ObjectId> {
  const found = new Set(dependents.get(table));
  for (const id of found) {
    if (madeOfTypes.has(schema.objects.get(id)?.kind))
      for (const user of dependents.get(id) ?? []) found.add(user);
  }
  return found;
}

/** A type of somebody's own is printed with its schema; what is made of PostgreSQL's own types need not be asked what it needs. */
function mayBeOfRowType(object: SchemaObject | undefined): boolean {
  return object?.kind === "column" ? object.type.includes(".") : madeOfTypes.has(object?.kind);
}

const madeOfTypes: ReadonlySet<KindName | undefined> = new Set(["domain", "compositeType", "rangeType"]);

/**
 * What cannot change while its rows are values: relations that are made anew, and tables that get a value in each row or
 * other values. With each, whether its columns may be others, or in another order, afterwards.
 */
function changedRelations(changes: readonly Change[], previous: Schema): ReadonlyMap<ObjectId, boolean> {
  const remade = new Set<ObjectId>();
  const rewritten = new Set<ObjectId>();
  for (const change of changes) {
    if (change.type === "drop") continue;
    const object = subject(change);
    if (change.type === "recreate" && madeOfColumns.has(object.kind)) remade.add(object.id);
    if (object.kind !== "column" || !isRewriting(change, object)) continue;
    const table = tableOf(object);
    if (previous.objects.has(table)) rewritten.add(table);
  }
  if (rewritten.size === 0 && remade.size === 0) return new Map();
  const reshaped = reshapedTables(changes);
  const isReshaped = (id: ObjectId) => remade.has(id) || reshaped.has(id);
  return new Map([...rewritten, ...remade].map((id) => [id, isReshaped(id)]));
}

function reshapedTables(changes: readonly Change[]): ReadonlySet<ObjectId> {
  const columns = changes.filter(({ type }) => type !== "alter").map(subject);
  return new Set(columns.flatMap((object) => (object.kind === "column" ? [tableOf(object)] : [])));
}

const madeOfColumns: ReadonlySet<KindName> = new Set(["view", "materializedView", "table"]);

function isRewriting(change: Change, column: Column): boolean {
  if (change.type === "create" || change.type === "recreate")
    return column.default !== null || column.generated !== null || column.identity !== null;
  return change.type === "alter" && change.properties.includes("type");
}

function tableOf({ schema, table }: Column): ObjectId {
  return objectId("table", schema, table);
}

interface Relation {
  readonly relation: ObjectId;
  readonly reshaped: boolean;
}

function lettingGo(
  id: ObjectId,
  { relation, reshaped }: Relation,
  planned: Change | undefined,
  pair: Pair<CanonicalSchema>,
): Alter | undefined {
  const [previous, next] = [pair.previous.objects.get(id), pair.next.objects.get(id)];
  if (previous?.kind !== "column" || next?.kind !== "column" || tableOf(previous) === relation)
    return undefined;
  if (previous.type !== next.type || (planned !== undefined && planned.type !== "alter")) return undefined;
  const properties = [...new Set([...(planned?.properties ?? []), "type"])];
  const isRow = relation.slice(relation.indexOf(" ") + 1) === previous.type;
  const attributes = reshaped && isRow ? attributesOf(relation, pair) : undefined;
  const asText: RowsAsText = attributes === undefined ? { relation } : { relation, attributes };
  return { type: "alter", previous, next, properties, asText };
}

/** The columns that a relation has before and after, under one name. */
function attributesOf(relation: ObjectId, { previous, next }: Pair<CanonicalSchema>) {
  const after = new Set(columnsOf(relation, next).map(({ name }) => name));
  return columnsOf(relation, previous)
    .filter(({ name }) => after.has(name))
    .map(({ name, type }) => ({ name, isJson: type === "json" || type === "jsonb" }))
    .sort((a, b) => Number(a.isJson) - Number(b.isJson));
}

function columnsOf(
  relation: ObjectId,
  { objects }: CanonicalSchema,
): readonly Pick<Column, "name" | "type">[] {
  const object = objects.get(relation);
  if (object?.kind === "view" || object?.kind === "materializedView") return object.columns;
  return [...objects.values()]
    .filter((one): one is Column => one.kind === "column" && tableOf(one) === relation)
    .sort((a, b) => a.position - b.position);
}
