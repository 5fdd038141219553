import { isHandedDown } from "../diff/inheritance.js";
import { kindOf } from "../kinds/index.js";
import { typeKinds } from "../kinds/type-in-schema.js";
import { type Alter, type Change, isRemoval } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import type { CarrierOf } from "./drop-carriers.js";
import type { Graph } from "./graph.js";
import { isLetGo } from "./replaced-table.js";
import type { StepKey } from "./steps.js";
import { unhindered } from "./unhindered.js";

const none: readonly ObjectId[] = [];

export type DropStep = (object: SchemaObject) => StepKey;

/** What goes. */
export interface Removals {
  /** The step that an object goes in. */
  readonly dropStep: DropStep;
  readonly ids: ReadonlySet<ObjectId>;
  /** What is altered whether or not something goes. */
  readonly free: ReadonlySet<ObjectId>;
}

export function removalsOf(changes: readonly Change[], carrierOf: CarrierOf): Removals {
  const ids = new Set<ObjectId>();
  for (const change of changes) if (isRemoval(change)) ids.add(change.previous.id);
  return { dropStep: dropSteps(carrierOf), ids, free: unhindered(changes) };
}

/** One key for all that goes with the same object. */
function dropSteps(carrierOf: CarrierOf): DropStep {
  const steps = new Map<ObjectId, StepKey>();
  return (object) => {
    const carrier = carrierOf(object);
    const step = steps.get(carrier) ?? (`drop ${carrier}` as const);
    steps.set(carrier, step);
    return step;
  };
}

/** What goes before or after what its table is told, or with its table's leaving another. */
const ofTable: ReadonlySet<KindName> = new Set(["index", "partitionTrigger"]);

/** What goes, goes before what it needs. */
export function removalRunsAgainstDependency(
  graph: Graph<StepKey>,
  object: SchemaObject,
  { dropStep, ids: gone, free }: Removals,
  previous: Schema,
): void {
  const own = dropStep(object);
  let attachedTo: readonly ObjectId[] | undefined;
  for (const id of previous.dependencies.get(object.id) ?? none) {
    const needed = previous.objects.get(id);
    // One statement may take both away.
    if (needed === undefined || (gone.has(id) && dropStep(needed) === own)) continue;
    attachedTo ??= kindOf(object).attachesTo?.(object) ?? none;
    if (attachedTo.includes(id)) continue;
    // What stays and only lets go of something has that step as well; a type can be moved aside while others are made of it.
    const finishes = graph.hasAny("finish");
    const isAside = finishes && graph.has(`finish ${id}`);
    const movesAlong = isAside && kindOf(object).replacement !== undefined;
    if (gone.has(id) && !movesAlong) graph.mustFollow(dropStep(needed), own);
    // What is moved aside needs it until it goes.
    if (finishes && gone.has(id) && !isAside && !isLetGo(object, needed))
      graph.mustFollow(dropStep(needed), own.replace(/^drop/, "finish") as StepKey);
    if (free.has(id) || !graph.hasAny("alter")) continue;
    // A table's own alterations do not touch what it consists of.
    if (needed.kind !== "table" || (!isHandedDown(object) && !ofTable.has(object.kind)))
      graph.mustFollow(`alter ${id}`, own);
  }
}

/** What an altered object no longer needs, or lets go of, can go only after that. */
export function dropsFollowWhoLetsGo(
  graph: Graph<StepKey>,
  change: Alter,
  { previous, next }: Pair<Schema>,
  dropStep: DropStep,
): void {
  const { id } = change.next;
  const still = new Set(next.dependencies.get(id));
  for (const needed of previous.dependencies.get(id) ?? []) {
    const object = previous.objects.get(needed);
    if (object === undefined) continue;
    const drop = dropStep(object);
    const isHeld = isHeldByType(change, object);
    // A type that is only moved aside can be the column's until it goes.
    if (isHeld && graph.has(`finish ${needed}`)) continue;
    const letsGo: StepKey = graph.has(`drop ${id}`) && !isHeld ? `drop ${id}` : `alter ${id}`;
    if (!still.has(needed) || graph.has(`drop ${id}`)) graph.mustFollow(drop, letsGo);
    if (!still.has(needed)) graph.mustFollow(`alter ${needed}`, `drop ${id}`);
  }
}

/** What a column is made of it has until its type changes, whatever else it lets go of before. */
function isHeldByType({ next, properties, asText }: Alter, needed: SchemaObject): boolean {
  if (next.kind !== "column" || asText !== undefined) return false;
  if (needed.kind === "collation") return properties.includes("collation");
  // It may have brought the type.
  if (needed.kind === "extension") return properties.includes("type");
  return typeKinds.has(needed.kind) && needed.id !== kindOf(next).container(next);
}
