import { objectId, signatureId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { type Kind, recreate } from "../kind.js";
import { movedOnRelation, onRelationKind } from "../on-relation.js";
import { relationOf } from "../relation.js";
import type { Trigger } from "./model.js";
import { readTrigger } from "./read.js";
import { createTrigger, enable } from "./render.js";

/** CREATE OR REPLACE TRIGGER came with PostgreSQL 14, for all but constraint triggers. */
function replaceTrigger(
  { previous, next }: Pair<Trigger>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  if (context.major < 14 || previous.constraint !== null || next.constraint !== null) return recreate;
  return createTrigger("CREATE OR REPLACE", next, context);
}

export const triggerKind: Kind<Trigger> = {
  ...onRelationKind<Trigger>("trigger", "TRIGGER"),
  kind: "trigger",
  read: readTrigger,
  alterations: {
    schema: "identity",
    table: "identity",
    relationKind: "identity",
    name: "identity",
    timing: replaceTrigger,
    events: replaceTrigger,
    columns: replaceTrigger,
    forEach: replaceTrigger,
    when: replaceTrigger,
    function: replaceTrigger,
    arguments: replaceTrigger,
    oldTable: replaceTrigger,
    newTable: replaceTrigger,
    constraint: replaceTrigger,
    enabled: ({ next }, context) => [enable("TRIGGER", next, context)],
  },
  dependencies: (trigger) => [
    relationOf(trigger),
    signatureId("function", trigger.function.schema, trigger.function.name, ""),
    ...trigger.columns.map((column) => objectId("column", trigger.schema, trigger.table, column)),
    ...(trigger.constraint?.from
      ? [objectId("table", trigger.constraint.from.schema, trigger.constraint.from.name)]
      : []),
  ],
  create: (trigger, context) => createTrigger("CREATE", trigger, context),
  // CREATE OR REPLACE resets the state of its clones in partitions.
  disturbing: [
    "timing",
    "events",
    "columns",
    "forEach",
    "when",
    "function",
    "arguments",
    "oldTable",
    "newTable",
  ],
  // A condition or UPDATE OF keeps a column from being altered; what else it needs it finds again by OID.
  survives: (_, cause) => cause.type !== "recreate" && cause.next.kind !== "column",
  moved: (trigger, names) => {
    const from = trigger.constraint?.from;
    const constraint = trigger.constraint && {
      ...trigger.constraint,
      from: from ? names.relation(from.schema, from.name) : null,
    };
    const columns = trigger.columns.map((column) => names.column(trigger.schema, trigger.table, column));
    const relation = names.relation(trigger.schema, trigger.table);
    return { ...movedOnRelation(trigger, relation), columns, constraint };
  },
};
