import { attributeOrders } from "../diff/attribute-orders.js";
import { keptByHeirs } from "../diff/kept-by-heirs.js";
import { GodwitError } from "../errors/godwit-error.js";
import { kindOf } from "../kinds/index.js";
import type { Change } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import { type RenderContext, renderContext } from "../render/context.js";
import { markCallersPath } from "./callers-path.js";
import { checksLater } from "./checks-later.js";
import { dropCarriers } from "./drop-carriers.js";
import { graphOf } from "./edges.js";
import { fillsRows } from "./fills-rows.js";
import { foldCreations } from "./fold.js";
import { mappedDomains } from "./mapped-domains.js";
import { mergeRewrites } from "./merge.js";
import type { PlannedStatement, PlanOptions } from "./plan.js";
import { onlineStatements } from "./recipes/index.js";
import { type Step, type StepKey, stepsOf } from "./steps.js";

/** The statements of changes in an order that works. Throws PLAN_CYCLE. */
export function orderedStatements(
  changes: readonly Change[],
  pair: Pair<Schema>,
  options: PlanOptions,
): PlannedStatement[] {
  const created = new Map<ObjectId, SchemaObject>();
  for (const change of changes) {
    if (change.type === "create" || change.type === "recreate") created.set(change.next.id, change.next);
  }
  const first = ordered(created, changes, pair, options, new Set());
  if (!("cycle" in first)) return first.statements;
  const second = ordered(created, changes, pair, options, namesInTheWay(created, changes));
  if (!("cycle" in second)) return second.statements;
  throw new GodwitError("PLAN_CYCLE", { path: first.cycle });
}

/**
 * New keys whose names something else has that changes or goes: apart from their tables they alone wait for the names,
 * and the tables can be made before.
 */
function namesInTheWay(
  created: ReadonlyMap<ObjectId, SchemaObject>,
  changes: readonly Change[],
): ReadonlySet<ObjectId> {
  const taken = new Set(
    changes.flatMap((change) => ("previous" in change ? kindOf(change.previous).takes(change.previous) : [])),
  );
  const inTheWay = [...created.values()].filter(
    (object) =>
      object.kind === "constraint" &&
      kindOf(object)
        .takes(object)
        .some((name) => taken.has(name)),
  );
  return new Set(inTheWay.map(({ id }) => id));
}

/** The statements in order, or the steps that wait for each other. */
function ordered(
  created: ReadonlyMap<ObjectId, SchemaObject>,
  changes: readonly Change[],
  pair: Pair<Schema>,
  options: PlanOptions,
  apart: ReadonlySet<ObjectId>,
): { readonly statements: PlannedStatement[] } | { readonly cycle: readonly StepKey[] } {
  const folding = foldCreations(created, pair.next, apart);
  const context: RenderContext = renderContext({
    ...options,
    valueMappings: mappedDomains(options.valueMappings, pair.next),
    members: folding.members,
    attributeOrders: attributeOrders(changes),
    fillsRows: fillsRows(pair.next),
    keptByHeirs: keptByHeirs(pair),
    checksLater: checksLater(pair.previous),
  });
  const carrierOf = dropCarriers(changes, pair.previous);
  const steps = stepsOf(changes, folding, context, carrierOf, pair.previous);
  const result = graphOf(steps, changes, folding, pair, carrierOf).order();
  if ("cycle" in result) return result;
  const inOrder = result.order.map((key) => steps.get(key) as Step);
  const planned = inOrder.flatMap((step) => {
    const { operation, object } = step;
    const own =
      options.online === true ? onlineStatements(step, { ...context, schemas: pair }) : step.statements;
    return own.map((statement) => ({ ...statement, operation, object: object.id }));
  });
  return { statements: [...preludes(inOrder), ...markCallersPath(mergeRewrites(planned), pair)] };
}

/** What some of the created or altered objects need to be said before anything else, each once. */
function preludes(steps: readonly Step[]): PlannedStatement[] {
  const needed = new Map<string, PlannedStatement>();
  for (const { operation, object } of steps) {
    if (operation !== "create" && operation !== "alter") continue;
    for (const statement of kindOf(object).prelude?.(object) ?? []) {
      if (!needed.has(statement.sql))
        needed.set(statement.sql, { ...statement, operation, object: object.id });
    }
  }
  return [...needed.values()];
}
