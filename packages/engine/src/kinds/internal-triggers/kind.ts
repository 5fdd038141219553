import { type ObjectId, objectId } from "../../model/identity.js";
import type { Kind } from "../kind.js";
import type { InternalTriggers } from "./model.js";
import { readInternalTriggers } from "./read.js";
import { setStates } from "./render.js";

export const internalTriggersKind: Kind<InternalTriggers> = {
  kind: "internalTriggers",
  read: readInternalTriggers,
  alterations: {
    schema: "identity",
    table: "identity",
    name: "identity",
    constraintKind: "identity",
    constrained: "identity",
    states: ({ previous, next }, context) => setStates(next, previous.states, next.states, context),
  },
  dependencies: (object) => [objectId("table", object.schema, object.table), constraintOf(object)],
  container: constraintOf,
  takes: () => [],
  create: (object, context) => setStates(object, [], object.states, context),
  drop: (object, context) => setStates(object, object.states, [], context),
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (object, names) => {
    const { schema, name: table } = names.relation(object.schema, object.table);
    const constrained = names.relation(object.constrained.schema, object.constrained.name);
    const id = objectId("internalTriggers", schema, table, constrained.schema, constrained.name, object.name);
    return { ...object, id, schema, table, constrained };
  },
};

function constraintOf({ constraintKind, constrained, name }: InternalTriggers): ObjectId {
  return objectId(constraintKind, constrained.schema, constrained.name, name);
}
