import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { ident, literal } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import { renameInSchema } from "../rename-in-schema.js";
import { alterLabels } from "./compare.js";
import type { Enum } from "./model.js";
import { readEnum } from "./read.js";

export const enumKind: Kind<Enum> = {
  kind: "enum",
  read: readEnum,
  alterations: { schema: "identity", name: "identity", labels: alterLabels },
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: () => null,
  address: ({ schema, name }) => address("enum", schema, name),
  takes: ({ schema, name }) => [`type ${schema}.${name}`],
  create: (type, context) => [
    statement(
      `CREATE TYPE ${context.name(type.schema, type.name)} AS ENUM (${type.labels.map(literal).join(", ")})`,
    ),
  ],
  drop: (type, context) => [statement(`DROP TYPE ${context.name(type.schema, type.name)}`)],
  rename: (pair, context) => renameInSchema("TYPE", pair, context),
  survives: () => true,
  replacement: {
    moveAside: ({ schema, name }, context) => [
      statement(`ALTER TYPE ${context.name(schema, name)} RENAME TO ${ident(asideName(name))}`),
    ],
    dropAside: ({ schema, name }, context) => [
      statement(`DROP TYPE ${context.name(schema, asideName(name))}`),
    ],
  },
  moved: (type, names) => {
    const { schema, name } = names.namedType(type.schema, type.name);
    return { ...type, id: objectId("enum", schema, name), schema, name };
  },
};

/** The name of a type while its successor takes over; cut so that it fits 63 bytes. */
function asideName(name: string): string {
  return `${Buffer.from(name)
    .subarray(0, 58)
    .toString()
    .replace(/\uFFFD+$/, "")}__old`;
}
