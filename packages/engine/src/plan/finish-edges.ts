import { dependentsOf } from "../diff/passes/propagate-recreation.js";
import { type Change, isRemoval, subject } from "../model/change.js";
import { objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/** What was moved aside goes once everything that needed it has been altered or dropped. */
export function finishWhenNobodyNeedsIt(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  dropStep: (object: SchemaObject) => StepKey,
  previous: Schema,
): void {
  if (!graph.hasAny("finish")) return;
  const finishing = changes
    .filter((change) => isRemoval(change) && graph.has(`finish ${change.previous.id}`))
    .map((change) => subject(change).id);
  const dependents = dependentsOf(previous);
  for (const id of finishing) {
    graph.mustFollow(`finish ${id}`, `create ${id}`);
    for (const dependent of dependents.get(id) ?? []) {
      const object = previous.objects.get(dependent);
      if (object === undefined) continue;
      graph.mustFollow(`finish ${id}`, `alter ${dependent}`);
      graph.mustFollow(`finish ${id}`, `finish ${dependent}`);
      if ("table" in object)
        graph.mustFollow(`finish ${id}`, `finish ${objectId("table", object.schema, object.table)}`);
      graph.mustFollow(`finish ${id}`, dropStep(object));
    }
  }
}
