import { type Change, changesKind, subject } from "../model/change.js";
import type { Schema } from "../model/schema.js";
import { calledBodies } from "./called-bodies.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import type { StepKey } from "./steps.js";

/** A function that runs as soon as a column or a key is computed by it comes after what its body may name, where it can. */
export function bodyOrder(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  folding: Folding,
  next: Schema,
): void {
  if (!changesKind(changes, "function") || !changes.some(changesBody)) return;
  const made = changes.filter(({ type }) => type !== "drop").map(subject);
  for (const { caller, used } of calledBodies(changes, next, made)) {
    for (const operation of ["create", "alter"] as const)
      graph.mayFollow(`${operation} ${caller}`, `create ${folding.host(used.id)}`);
  }
}

function changesBody(change: Change): boolean {
  return change.type !== "drop" && change.next.kind === "function" && change.next.sqlBody === null;
}
