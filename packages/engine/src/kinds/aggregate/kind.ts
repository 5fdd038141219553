import { address } from "../../model/address.js";
import { objectId, signatureId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, qualified } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import type { Aggregate } from "./model.js";
import { readAggregate } from "./read.js";

export const aggregateKind: Kind<Aggregate> = {
  kind: "aggregate",
  read: readAggregate,
  alterations: { schema: "identity", name: "identity", signature: "identity", options: () => recreate },
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: () => null,
  address: ({ schema, name, signature }) => address("aggregate", schema, name, { detail: signature }),
  takes: ({ schema, name, signature }) => [`routine ${schema}.${name}(${signature})`],
  create: (aggregate, context) => [
    statement(`CREATE AGGREGATE ${written(aggregate, context)} (\n  ${aggregate.options.join(",\n  ")}\n)`),
  ],
  drop: (aggregate, context) => [statement(`DROP AGGREGATE ${written(aggregate, context)}`)],
  rename: ({ previous, next }, context) => {
    const sameSchema = previous.schema === next.schema;
    const then = `${sameSchema ? context.name(next.schema, previous.name) : qualified(next.schema, previous.name)}(${next.signature})`;
    return [
      ...(sameSchema
        ? []
        : [statement(`ALTER AGGREGATE ${written(previous, context)} SET SCHEMA ${ident(next.schema)}`)]),
      ...(previous.name === next.name
        ? []
        : [statement(`ALTER AGGREGATE ${then} RENAME TO ${ident(next.name)}`)]),
    ];
  },
  survives: (_, cause) => cause.type !== "recreate",
  moved: (aggregate, names) => {
    const schema = names.schema(aggregate.schema);
    return {
      ...aggregate,
      id: signatureId("aggregate", schema, aggregate.name, aggregate.signature),
      schema,
    };
  },
};

function written({ schema, name, signature }: Aggregate, context: RenderContext): string {
  return `${context.name(schema, name)}(${signature})`;
}
