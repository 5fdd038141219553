import { notNullNames } from "../kinds/column/names.js";
import { kindOf } from "../kinds/index.js";
import { relationOf } from "../kinds/relation.js";
import { type Change, isRemoval, onlyOf, subject } from "../model/change.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import { bodyOrder } from "./body-edges.js";
import type { CarrierOf } from "./drop-carriers.js";
import { finishWhenNobodyNeedsIt } from "./finish-edges.js";
import type { Folding } from "./fold.js";
import { Graph } from "./graph.js";
import { heldDomainOrder } from "./held-domain-edges.js";
import { impliedOrder } from "./implied-edges.js";
import { partitionOrder } from "./partition-edges.js";
import { persistenceOrder } from "./persistence-edges.js";
import { privilegeOrder } from "./privilege-edges.js";
import { releaseCallsFirst } from "./release-calls.js";
import {
  type DropStep,
  dropsFollowWhoLetsGo,
  removalRunsAgainstDependency,
  removalsOf,
} from "./removal-edges.js";
import { replacedTableOrder } from "./replaced-table-edges.js";
import { rowTypeOrder } from "./row-type-edges.js";
import { inPlainOrder } from "./step-order.js";
import type { Step, StepKey } from "./steps.js";
import { namesOf, releasedNames } from "./swapped-names.js";
import { typedTableOrder } from "./typed-table-edges.js";

/**
 * The order of a plan in three rules, read off the dependencies of both sides:
 * creation follows dependency, removal runs against it, and a name is released before it is taken.
 */
export function graphOf(
  steps: ReadonlyMap<StepKey, Step>,
  changes: readonly Change[],
  folding: Folding,
  pair: Pair<Schema>,
  carrierOf: CarrierOf,
): Graph<StepKey> {
  const graph = new Graph(inPlainOrder(steps.values()));
  const removals = removalsOf(changes, carrierOf);
  const { dropStep } = removals;
  for (const change of changes) {
    if (change.type !== "drop") creationFollowsDependency(graph, change, folding, pair);
    if (isRemoval(change)) removalRunsAgainstDependency(graph, change.previous, removals, pair.previous);
    if (change.type === "alter") {
      dropsFollowWhoLetsGo(graph, change, pair, dropStep);
      for (const earlier of ["drop", "rename"] as const)
        graph.mustFollow(`alter ${change.next.id}`, `${earlier} ${change.next.id}`);
    }
    if (change.type !== "drop" && graph.hasAny("attach") && folding.host(change.next.id) === change.next.id)
      lastWordOfTable(graph, change.next);
    if (change.type === "recreate")
      graph.mustFollow(`create ${folding.host(change.next.id)}`, dropStep(change.previous));
  }
  releaseNamesFirst(graph, changes, folding, dropStep);
  releaseCallsFirst(graph, changes, dropStep, pair.previous);
  partitionOrder(graph, changes, folding, pair);
  persistenceOrder(graph, changes, pair);
  typedTableOrder(graph, changes, folding);
  rowTypeOrder(graph, changes, folding);
  impliedOrder(graph, changes, folding, pair);
  heldDomainOrder(graph, changes, folding, pair.next);
  replacedTableOrder(graph, changes, folding, pair);
  privilegeOrder(graph, changes);
  finishWhenNobodyNeedsIt(graph, changes, dropStep, pair.previous);
  bodyOrder(graph, changes, folding, pair.next);
  return graph;
}

/** What a table is told last (row security, parameters of its TOAST table) means its policies and columns. */
function lastWordOfTable(graph: Graph<StepKey>, part: SchemaObject): void {
  if (part.kind === "policy") graph.mustFollow(`attach ${relationOf(part)}`, `create ${part.id}`);
  if (part.kind !== "column") return;
  const table = objectId("table", part.schema, part.table);
  graph.mustFollow(`attach ${table}`, `create ${part.id}`);
  graph.mustFollow(`attach ${table}`, `alter ${part.id}`);
}

function creationFollowsDependency(
  graph: Graph<StepKey>,
  change: Change,
  folding: Folding,
  { next }: Pair<Schema>,
): void {
  const object = subject(change);
  const attach: StepKey = `attach ${object.id}`;
  const attaches = graph.hasAny("attach");
  const operation = change.type === "alter" || change.type === "rename" ? change.type : "create";
  const isAsked = attaches || operation !== "create";
  const attachesTo = isAsked ? (kindOf(object).attachesTo?.(object) ?? none) : none;
  const later: readonly ObjectId[] = attaches && graph.has(attach) ? attachesTo : none;
  const host = folding.host(object.id);
  const own: StepKey = `${operation} ${host}`;
  for (const id of next.dependencies.get(object.id) ?? none) {
    // One statement makes both.
    if (operation === "create" && folding.host(id) === host) continue;
    // What it belongs to and has belonged to may change before or after it.
    if (operation !== "create" && attachesTo.includes(id) && !later.includes(id))
      graph.mustFollow(own, `create ${folding.host(id)}`);
    else if (!later.includes(id)) follow(graph, own, id, folding);
    if (!attaches) continue;
    // What is altered may have this step alone.
    if (change.type === "alter") follow(graph, attach, id, folding);
    graph.mustFollow(attach, `attach ${id}`);
    const needed = next.objects.get(id);
    if (needed !== undefined && isUsedAttached(needed, object)) graph.mustFollow(own, `attach ${id}`);
  }
  if (!attaches) return;
  graph.mustFollow(attach, `create ${object.id}`);
  graph.mustFollow(attach, `alter ${object.id}`);
  for (const id of later) follow(graph, attach, id, folding);
}

/** True where an object can use another only once that is attached to what it is made of. */
function isUsedAttached(needed: SchemaObject, object: SchemaObject): boolean {
  const kind = kindOf(needed);
  return kind.usableOnceAttached === true && kind.attachesTo?.(needed).includes(object.id) !== true;
}

const none: readonly ObjectId[] = [];

function follow(graph: Graph<StepKey>, later: StepKey, id: ObjectId, folding: Folding): void {
  graph.mustFollow(later, `create ${folding.host(id)}`);
  if (graph.hasAny("alter")) graph.mustFollow(later, `alter ${id}`);
  if (graph.hasAny("rename")) graph.mustFollow(later, `rename ${id}`);
}

function releaseNamesFirst(
  graph: Graph<StepKey>,
  changes: readonly Change[],
  folding: Folding,
  dropStep: DropStep,
): void {
  if (onlyOf("create", changes) || onlyOf("drop", changes)) return;
  const released = new Map<string, StepKey[]>();
  const release = (object: SchemaObject, step: StepKey, names = kindOf(object).takes(object)) => {
    for (const name of names) released.set(name, [...(released.get(name) ?? []), step]);
  };
  for (const change of changes) {
    if (isRemoval(change)) release(change.previous, dropStep(change.previous));
    if (change.type === "rename") release(change.previous, `rename ${change.next.id}`, releasedNames(change));
    if (change.type === "alter") release(change.previous, `drop ${change.previous.id}`);
    // A NOT NULL goes, or gets another name, as its column changes.
    if (change.type === "alter" && change.previous.kind === "column")
      release(
        change.previous,
        `${change.stepsAside === true ? "drop" : "alter"} ${change.previous.id}`,
        notNullNames(change.previous),
      );
  }
  if (released.size === 0) return;
  for (const change of changes) {
    if (change.type === "drop") continue;
    const operation = change.type === "rename" || change.type === "alter" ? change.type : "create";
    const own: StepKey = `${operation} ${folding.host(change.next.id)}`;
    if (!graph.has(own)) continue;
    const names = change.type === "rename" ? namesOf(change.next) : kindOf(change.next).takes(change.next);
    for (const name of names) {
      for (const step of released.get(name) ?? []) {
        // What is renamed and then goes, goes under its new name.
        if (change.type === "rename" && step === `drop ${change.next.id}`) graph.mustFollow(step, own);
        else graph.mustFollow(own, step);
      }
    }
  }
}
