import { heldInside } from "../diff/held-inside.js";
import { dependentsOf } from "../diff/passes/propagate-recreation.js";
import { type Change, changesKind } from "../model/change.js";
import { objectId } from "../model/identity.js";
import type { Schema } from "../model/schema.js";
import type { Folding } from "./fold.js";
import type { Graph } from "./graph.js";
import { closureOf } from "./implied-edges.js";
import type { StepKey } from "./steps.js";

/**
 * PostgreSQL takes no check for a domain whose values a column holds inside of others (get_rels_with_domain in its
 * typecmds.c): such columns come after it, but for those that the check itself needs.
 */
export function heldDomainOrder(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  folding: Folding,
  next: Schema,
): void {
  if (!changesKind(changes, "domainConstraint")) return;
  const checks = changes.flatMap((change) =>
    change.type !== "drop" && change.next.kind === "domainConstraint" ? [change.next] : [],
  );
  if (checks.length === 0) return;
  const dependents = dependentsOf(next);
  for (const check of checks) {
    const needed = closureOf(check.id, next);
    for (const column of heldInside(objectId("domain", check.schema, check.domain), next, dependents)) {
      const host = folding.host(column);
      if (needed.has(host)) continue;
      graph.mustFollow(`create ${host}`, `create ${check.id}`);
      graph.mustFollow(`alter ${column}`, `create ${check.id}`);
    }
  }
}
