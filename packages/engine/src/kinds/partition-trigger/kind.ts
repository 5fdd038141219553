import { type ObjectId, objectId } from "../../model/identity.js";
import type { Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import type { Kind } from "../kind.js";
import type { Enabled } from "../trigger/model.js";
import { enable } from "../trigger/render.js";
import type { PartitionTrigger } from "./model.js";
import { readPartitionTrigger } from "./read.js";

export const partitionTriggerKind: Kind<PartitionTrigger> = {
  kind: "partitionTrigger",
  read: readPartitionTrigger,
  alterations: {
    schema: "identity",
    table: "identity",
    name: "identity",
    enabled: ({ next }, context) => [setState(next, next.enabled, context)],
    // ALTER TABLE of the table above hands its state down.
    usual: ({ next }, context) => [setState(next, next.enabled, context)],
    // Follow from the tables.
    ancestors: "ignored",
  },
  dependencies: (trigger) => [
    objectId("table", trigger.schema, trigger.table),
    ...originals(trigger),
    ...trigger.ancestors.map(({ schema, name }) => objectId("partitionTrigger", schema, name, trigger.name)),
  ],
  container: ({ schema, table }) => objectId("table", schema, table),
  carriers: originals,
  takes: () => [],
  create: (trigger, context) => [setState(trigger, trigger.enabled, context)],
  drop: (trigger, context) => [setState(trigger, trigger.usual, context)],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate" && cause.next.kind !== "trigger",
  moved: (trigger, names) => {
    const { schema, name: table } = names.relation(trigger.schema, trigger.table);
    return {
      ...trigger,
      id: objectId("partitionTrigger", schema, table, trigger.name),
      schema,
      table,
      ancestors: trigger.ancestors.map((ancestor) => names.relation(ancestor.schema, ancestor.name)),
    };
  },
};

/** Where the trigger may be that it was cloned from, however far up. */
function originals({ ancestors, name }: PartitionTrigger): ObjectId[] {
  return ancestors.map((table) => objectId("trigger", table.schema, table.name, name));
}

function setState(trigger: PartitionTrigger, state: Enabled, context: RenderContext): Statement {
  return enable("TRIGGER", { ...trigger, relationKind: "table", enabled: state }, context);
}
