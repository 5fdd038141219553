import type { Column } from "../../kinds/column/model.js";
import { type Alter, type Change, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { KindName } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema, Schema } from "../../model/schema.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * A table whose rows are values in other tables' columns cannot be rewritten (PostgreSQL: `uses its row type`). Those
 * columns hold their values' text while it changes, and are of its type again after.
 */
export function letGoOfRows(changes: readonly Change[], pair: Pair<CanonicalSchema>): Change[] {
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const rewritten = rewrittenTables(changes, pair.previous);
  if (rewritten.size === 0) return [...changes];
  const dependents = dependentsOf(pair.previous);
  for (const table of rewritten) {
    for (const id of usersOf(table, dependents, pair.previous)) {
      const made = lettingGo(id, table, byId.get(id), pair);
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

const madeOfTypes: ReadonlySet<KindName | undefined> = new Set(["domain", "compositeType", "rangeType"]);

/** The tables there are that get a value in each row, or other values. */
function rewrittenTables(changes: readonly Change[], previous: Schema): ReadonlySet<ObjectId> {
  const tables = new Set<ObjectId>();
  for (const change of changes) {
    if (change.type === "drop" || change.next.kind !== "column") continue;
    if (!isRewriting(change, change.next)) continue;
    const table = tableOf(change.next);
    if (previous.objects.has(table)) tables.add(table);
  }
  return tables;
}

function isRewriting(change: Change, column: Column): boolean {
  if (change.type === "create")
    return column.default !== null || column.generated !== null || column.identity !== null;
  return change.type === "alter" && change.properties.includes("type");
}

function tableOf({ schema, table }: Column): ObjectId {
  return objectId("table", schema, table);
}

function lettingGo(
  id: ObjectId,
  table: ObjectId,
  planned: Change | undefined,
  pair: Pair<CanonicalSchema>,
): Alter | undefined {
  const [previous, next] = [pair.previous.objects.get(id), pair.next.objects.get(id)];
  if (previous?.kind !== "column" || next?.kind !== "column" || tableOf(previous) === table) return undefined;
  if (previous.type !== next.type || (planned !== undefined && planned.type !== "alter")) return undefined;
  const properties = [...new Set([...(planned?.properties ?? []), "type"])];
  return { type: "alter", previous, next, properties, asText: table };
}
