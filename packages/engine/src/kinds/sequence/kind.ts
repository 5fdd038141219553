import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import type { Kind } from "../kind.js";
import { renameInSchema } from "../rename-in-schema.js";
import { alterParameters, alterPersistence, ownSequence } from "./compare.js";
import { letGo, passOn, takeUp } from "./hands.js";
import type { Sequence } from "./model.js";
import { parameterClauses } from "./parameters.js";
import { readSequence } from "./read.js";

export const sequenceKind: Kind<Sequence> = {
  kind: "sequence",
  read: readSequence,
  alterations: {
    schema: "identity",
    name: "identity",
    type: alterParameters,
    start: alterParameters,
    increment: alterParameters,
    min: alterParameters,
    max: alterParameters,
    cache: alterParameters,
    cycle: alterParameters,
    persistence: alterPersistence,
    // One that was let go of is owned again by a step of its own, once its owner is there.
    ownedBy: (change, context) => (change.loosened === true ? [] : passOn(change, context)),
  },
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: ({ ownedBy }) =>
    ownedBy ? objectId("column", ownedBy.schema, ownedBy.name, ownedBy.column) : null,
  address: ({ schema, name }) => address("sequence", schema, name),
  takes: ({ schema, name }) => [`relation ${schema}.${name}`],
  create: (sequence, context) => {
    const unlogged = sequence.persistence === "unlogged" ? "UNLOGGED " : "";
    const type = sequence.type === "bigint" ? [] : [`AS ${sequence.type}`];
    const head = `CREATE ${unlogged}SEQUENCE ${context.name(sequence.schema, sequence.name)}`;
    return [statement([head, ...type, ...parameterClauses(sequence)].join(" "))];
  },
  attach: (sequence, context) => (sequence.ownedBy === null ? [] : ownSequence(sequence, context)),
  // A table that becomes unlogged or logged takes its sequences along.
  attachesTo: ({ ownedBy }) =>
    ownedBy
      ? [
          objectId("column", ownedBy.schema, ownedBy.name, ownedBy.column),
          objectId("table", ownedBy.schema, ownedBy.name),
        ]
      : [],
  release: (change, context) =>
    change.loosened === true && change.previous.ownedBy !== null ? letGo(change, context) : [],
  reattach: (change, context) =>
    change.loosened === true && change.next.ownedBy !== null ? takeUp(change, context) : [],
  drop: (sequence, context) => [
    statement(`DROP SEQUENCE ${context.name(sequence.schema, sequence.name)}`, { hazards: ["drops-data"] }),
  ],
  rename: (pair, context) => renameInSchema("SEQUENCE", pair, context, "ACCESS EXCLUSIVE"),
  survives: () => true,
  moved: (sequence, names) => {
    const own = names.relation(sequence.schema, sequence.name);
    const owner = sequence.ownedBy;
    const ownedBy = owner && {
      ...names.relation(owner.schema, owner.name),
      column: names.column(owner.schema, owner.name, owner.column),
    };
    // A table takes its sequences along into another schema.
    const { name, schema } = { ...own, schema: ownedBy?.schema ?? own.schema };
    return { ...sequence, id: objectId("sequence", schema, name), schema, name, ownedBy };
  },
};
