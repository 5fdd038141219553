import { dependentsOf } from "../diff/passes/propagate-recreation.js";
import { replacedFunctions } from "../diff/passes/remake-callers.js";
import type { Change } from "../model/change.js";
import type { SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/**
 * A function comes after another of its name has gone, as two may make a call ambiguous; unless something that stays
 * lets go of the old one only when it takes the new one.
 */
export function releaseCallsFirst(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  dropStep: (object: SchemaObject) => StepKey,
  previous: Schema,
): void {
  const replaced = replacedFunctions(changes);
  if (replaced.size === 0) return;
  const users = dependentsOf(previous);
  for (const [id, successors] of replaced) {
    const letGo = (users.get(id) ?? []).every((user) => {
      const object = previous.objects.get(user);
      return object === undefined || graph.has(dropStep(object)) || !graph.has(`alter ${user}`);
    });
    if (letGo) for (const { id: next } of successors) graph.mustFollow(`create ${next}`, `drop ${id}`);
  }
}
