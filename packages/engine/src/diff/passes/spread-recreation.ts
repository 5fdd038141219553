import type { Change } from "../../model/change.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { propagateRecreation } from "./propagate-recreation.js";
import { alterColumnsOfReplacedTypes } from "./replace-types.js";

/**
 * What has to change with what is made anew: replaced types alter columns, altered columns take their dependents along,
 * and where those are types it begins again.
 */
export function spreadRecreation(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  const spread = propagateRecreation(alterColumnsOfReplacedTypes(changes, pair), pair);
  if (spread === changes) return changes;
  return remade(spread) === remade(changes) ? spread : spreadRecreation(spread, pair);
}

function remade(changes: readonly Change[]): number {
  return changes.filter(({ type }) => type === "recreate").length;
}
