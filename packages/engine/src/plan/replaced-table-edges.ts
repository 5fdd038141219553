import type { Change } from "../model/change.js";
import { subject } from "../model/change.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/** What may come before the rows: the rest would act on them (triggers, rules), check them, or read them. */
const beforeRows: ReadonlySet<KindName> = new Set(["table", "column", "constraint", "index", "sequence"]);

/** Rows go over when all partitions can take them, and before anything that would do something with them. */
export function replacedTableOrder(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  folding: Folding,
  { next }: Pair<Schema>,
): void {
  if (!graph.hasAny("fill")) return;
  const remade = changes.filter(({ type }) => type === "recreate");
  const filled = remade.map((change) => subject(change).id).filter((id) => graph.has(`fill ${id}`));
  for (const id of filled) {
    const fill: StepKey = `fill ${id}`;
    const tables = withPartitions(id, next);
    graph.mustFollow(`finish ${id}`, fill);
    for (const part of tables) {
      graph.mustFollow(fill, `create ${part}`);
      graph.mustFollow(fill, `attach ${part}`);
    }
    for (const object of next.objects.values()) {
      if (!isAbout(object, tables, next)) continue;
      const made: StepKey = `create ${folding.host(object.id)}`;
      graph.mustFollow(`finish ${id}`, made);
      if (mustWait(object)) graph.mustFollow(made, fill);
    }
    for (const change of changes) {
      if (change.type === "alter" && change.previous.kind === "sequence" && change.loosened === true)
        graph.mustFollow(`drop ${id}`, `drop ${change.previous.id}`);
    }
  }
}

function mustWait(object: SchemaObject): boolean {
  return !beforeRows.has(object.kind) || (object.kind === "constraint" && !object.validated);
}

function withPartitions(id: ObjectId, schema: Schema): ReadonlySet<ObjectId> {
  const tables = new Set([id]);
  for (let size = -1; size !== tables.size; ) {
    size = tables.size;
    for (const table of schema.objects.values()) {
      if (table.kind !== "table" || table.partitionOf === null) continue;
      const parent = objectId("table", table.partitionOf.schema, table.partitionOf.name);
      if (tables.has(parent)) tables.add(table.id);
    }
  }
  return tables;
}

/** True for what needs one of the tables or a column of one. */
function isAbout({ id }: SchemaObject, tables: ReadonlySet<ObjectId>, schema: Schema): boolean {
  return (schema.dependencies.get(id) ?? []).some((needed) => {
    if (tables.has(needed)) return true;
    const object = schema.objects.get(needed);
    return object?.kind === "column" && tables.has(objectId("table", object.schema, object.table));
  });
}
