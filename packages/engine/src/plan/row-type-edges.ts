import { type Change, kindsChanged } from "../model/change.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import { partSteps } from "./partition-edges.js";
import type { StepKey } from "./steps.js";

/** Columns let go of a table's row type before its parts change, and take it up once they have. */
export function rowTypeOrder(graph: Graph<StepKey>, changes: readonly Change[], folding: Folding): void {
  if (!kindsChanged(changes, "alter").has("column")) return;
  const users = changes.flatMap((change) =>
    change.type === "alter" && change.asText !== undefined
      ? [{ id: change.next.id, table: change.asText.relation }]
      : [],
  );
  if (users.length === 0) return;
  const parts = partSteps(changes, folding);
  for (const { id, table } of users) {
    for (const step of parts.get(table) ?? []) {
      graph.mustFollow(step, `drop ${id}`);
      graph.mustFollow(`alter ${id}`, step);
    }
  }
}
