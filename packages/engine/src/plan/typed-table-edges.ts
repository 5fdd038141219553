import { type Change, kindsChanged } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import { partSteps } from "./partition-edges.js";
import type { StepKey } from "./steps.js";

/** A table leaves its type before anything of both changes, and joins one once all has. */
export function typedTableOrder(graph: Graph<StepKey>, changes: readonly Change[], folding: Folding): void {
  if (!kindsChanged(changes, "alter").has("table")) return;
  const moving = changes.filter(
    (change) =>
      change.type === "alter" && change.next.kind === "table" && change.properties.includes("ofType"),
  );
  if (moving.length === 0) return;
  const parts = partSteps(changes, folding);
  for (const change of moving) {
    if (change.type !== "alter" || change.previous.kind !== "table" || change.next.kind !== "table") continue;
    const { previous, next } = change;
    const [leave, join]: StepKey[] = [`drop ${next.id}`, `attach ${next.id}`];
    for (const step of parts.get(next.id) ?? []) {
      graph.mustFollow(step, leave as StepKey);
      graph.mustFollow(join as StepKey, step);
    }
    for (const step of typeSteps(previous.ofType)) graph.mustFollow(step, leave as StepKey);
    for (const step of typeSteps(next.ofType)) graph.mustFollow(join as StepKey, step);
  }
}

function typeSteps(type: string | null): StepKey[] {
  const id = `compositeType ${type}` as ObjectId;
  return type === null ? [] : [`drop ${id}`, `alter ${id}`, `create ${id}`];
}
