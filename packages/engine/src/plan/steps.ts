import { alterationStatements } from "../diff/alteration.js";
import { takeOverIndex } from "../kinds/constraint/render.js";
import { kindOf } from "../kinds/index.js";
import { recreate } from "../kinds/kind.js";
import { type Alter, type Change, isRemoval, type Recreate } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import type { Statement } from "../model/statement.js";
import type { RenderContext } from "../render/context.js";
import type { CarrierOf } from "./drop-carriers.js";
import type { Folding } from "./fold.js";
import {
  dropAside,
  fillFromAside,
  moveAside,
  replacementOf,
  settings,
  tablePair,
  withoutSettings,
} from "./replaced-table.js";

export type Operation = "rename" | "drop" | "create" | "alter" | "attach" | "fill" | "finish";
export type StepKey = `${Operation} ${ObjectId}`;

/** One operation on one object: a node of the graph that orders a plan. */
export interface Step {
  readonly key: StepKey;
  readonly operation: Operation;
  readonly object: SchemaObject;
  readonly statements: readonly Statement[];
  readonly change: Change;
}

/** The steps of all changes, but for those that another step brings along. */
export function stepsOf(
  changes: readonly Change[],
  folding: Folding,
  context: RenderContext,
  carrierOf: CarrierOf,
  previous: Schema,
): Map<StepKey, Step> {
  const steps = new Map<StepKey, Step>();
  const add = (
    operation: Operation,
    object: SchemaObject,
    statements: readonly Statement[],
    change: Change,
  ) => {
    const key: StepKey = `${operation} ${object.id}`;
    if (statements.length > 0) steps.set(key, { key, operation, object, statements, change });
  };
  for (const change of changes) {
    if (isRemoval(change) && carrierOf(change.previous) === change.previous.id) {
      const { drop, replacement } = kindOf(change.previous);
      const tables = isRefilled(change) ? tablePair(change) : undefined;
      if (tables !== undefined && isRefilled(change)) {
        const table = replacementOf(tables, changes, carrierOf, previous);
        add("drop", change.previous, moveAside(table, context), change);
        add("fill", change.next, fillFromAside(table, context), change);
        add("finish", change.previous, [...settings(change.next, context), ...dropAside(table)], change);
      } else if (replacement !== undefined && (change.type === "recreate" || change.handsOver === true)) {
        const next = change.type === "recreate" ? change.next : change.previous;
        add("drop", change.previous, replacement.moveAside(change.previous, context, next), change);
        add("finish", change.previous, replacement.dropAside(change.previous, context), change);
      } else add("drop", change.previous, drop(change.previous, context), change);
    }
    if (change.type === "create" || change.type === "recreate")
      addCreation(change.next, change, folding, context, add);
    if (change.type === "alter") {
      add("drop", change.previous, kindOf(change.next).release?.(change, context) ?? [], change);
      add("alter", change.next, alterStatements(change, context), change);
      add("attach", change.next, kindOf(change.next).reattach?.(change, context) ?? [], change);
    }
    if (change.type === "rename")
      add("rename", change.next, kindOf(change.next).rename(change, context), change);
  }
  return steps;
}

type Add = (
  operation: Operation,
  object: SchemaObject,
  statements: readonly Statement[],
  change: Change,
) => void;

function addCreation(
  object: SchemaObject,
  change: Change,
  folding: Folding,
  context: RenderContext,
  add: Add,
): void {
  if (folding.host(object.id) !== object.id) return;
  const kind = kindOf(object);
  add("create", object, creation(object, change, context), change);
  const attached = isRefilled(change) ? withoutSettings(object) : object;
  add("attach", object, kind.attach?.(attached, context) ?? [], change);
}

function creation(object: SchemaObject, change: Change, context: RenderContext): readonly Statement[] {
  const index = change.type === "create" ? change.takesOver : undefined;
  if (index !== undefined && object.kind === "constraint")
    return [takeOverIndex(object, index.name, context)];
  return kindOf(object).create(object, context);
}

function alterStatements(change: Alter, context: RenderContext): readonly Statement[] {
  const statements = alterationStatements(change, context);
  return statements === recreate ? [] : statements;
}

function isRefilled(change: Change): change is Recreate {
  return change.type === "recreate" && change.refilled === true;
}
