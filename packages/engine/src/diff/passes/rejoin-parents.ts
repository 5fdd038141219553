import type { Column } from "../../kinds/column/model.js";
import type { QualifiedName } from "../../kinds/kind.js";
import type { Table } from "../../kinds/table/model.js";
import { keptParents } from "../../kinds/table/parents.js";
import { type Alter, type Change, kindsChanged, subject } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";

type ChangesById = Map<ObjectId, Change>;

/**
 * PostgreSQL changes the type of a column with all that inherit it, and refuses where one of those has it from another
 * parent too (`cannot alter inherited column`). Such a table stays with the first of these parents, leaves those after it,
 * and joins them again when they are as they shall be.
 */
export function rejoinParents(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  if (!kindsChanged(changes, "alter").has("column") || !changes.some(retypesColumn)) return changes;
  const byId: ChangesById = new Map(changes.map((change) => [subject(change).id, change]));
  for (const previous of pair.previous.objects.values()) {
    const next = pair.next.objects.get(previous.id);
    if (previous.kind !== "table" || next?.kind !== "table" || previous.inherits.length < 2) continue;
    const planned = byId.get(next.id);
    if (planned !== undefined && planned.type !== "alter") continue;
    const kept = keptParents({ previous, next });
    const stays = stayingWith(kept, byId, pair.previous);
    if (stays === kept.length) continue;
    const properties = [...new Set([...(planned?.properties ?? []), "inherits"])];
    byId.set(next.id, { type: "alter", previous, next, properties, stays });
    for (const own of changesOfOwn(next, kept, stays, byId, pair)) byId.set(own.next.id, own);
  }
  return [...byId.values()];
}

/** How many of the parents no two hand the same column down with a change of its type that is not one. */
function stayingWith(parents: readonly QualifiedName[], byId: ChangesById, schema: CanonicalSchema): number {
  const seen = new Map<string, ObjectId>();
  for (const [place, parent] of parents.entries()) {
    for (const [column, top] of changedIn(parent, byId, schema)) {
      if ((seen.get(column) ?? top) !== top) return place;
      seen.set(column, top);
    }
  }
  return parents.length;
}

/** The columns of a table whose type changes, by name, with the column above that is altered. */
function changedIn(
  { schema: inSchema, name }: QualifiedName,
  byId: ChangesById,
  schema: CanonicalSchema,
): ReadonlyMap<string, ObjectId> {
  const id = objectId("table", inSchema, name);
  const table = schema.objects.get(id);
  const found = new Map<string, ObjectId>();
  for (const parent of table?.kind === "table" ? table.inherits : [])
    for (const [column, top] of changedIn(parent, byId, schema)) found.set(column, top);
  for (const change of byId.values()) {
    if (!retypesColumn(change)) continue;
    if (objectId("table", change.next.schema, change.next.table) === id)
      found.set(change.next.name, change.next.id);
  }
  return found;
}

function retypesColumn(change: Change): change is Alter<Column> {
  if (change.type !== "alter" || change.next.kind !== "column") return false;
  return change.properties.includes("type") || change.properties.includes("collation");
}

/** What only parents that are left hand down is the table's own meanwhile. */
function changesOfOwn(
  table: Table,
  kept: readonly QualifiedName[],
  stays: number,
  byId: ChangesById,
  { previous, next }: Pair<CanonicalSchema>,
): Alter<Column>[] {
  const names = (parents: readonly QualifiedName[]) =>
    parents.flatMap((parent) => [...changedIn(parent, byId, previous)]);
  const still = new Map(names(kept.slice(0, stays)));
  return names(kept.slice(stays)).flatMap(([name, top]): Alter<Column>[] => {
    const id = objectId("column", table.schema, table.name, name);
    const [before, after, above] = [previous.objects.get(id), next.objects.get(id), byId.get(top)];
    if (still.has(name) || before?.kind !== "column" || after?.kind !== "column") return [];
    if (above?.type !== "alter" || byId.has(id)) return [];
    return [{ type: "alter", previous: before, next: after, properties: above.properties }];
  });
}
