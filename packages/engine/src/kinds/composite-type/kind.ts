import { address } from "../../model/address.js";
import { statement } from "../../model/statement.js";
import type { Kind } from "../kind.js";
import { typeInSchema } from "../type-in-schema.js";
import { alterAttributes, attributeCount, attributeSql } from "./compare.js";
import type { CompositeAttribute, CompositeType } from "./model.js";
import { readCompositeType } from "./read.js";

/** An attribute that comes holds no value while its type goes: what type it will have may not be there yet. */
function asText({ name }: CompositeAttribute): CompositeAttribute {
  return { name, type: "text", collation: null };
}

const common = typeInSchema<CompositeType>("TYPE");

export const compositeTypeKind: Kind<CompositeType> = {
  ...common,
  kind: "compositeType",
  read: readCompositeType,
  alterations: { schema: "identity", name: "identity", attributes: alterAttributes },
  address: ({ schema, name }) => address("compositeType", schema, name),
  takes: ({ schema, name }) => [`type ${schema}.${name}`, `relation ${schema}.${name}`],
  create: ({ schema, name, attributes }, context) => {
    const list = attributes.map((attribute) => attributeSql(attribute, context)).join(", ");
    return [statement(`CREATE TYPE ${context.name(schema, name)} AS (${list})`)];
  },
  survives: () => true,
  replacement: {
    moveAside: (previous, context, next) => [
      ...attributeCount({ previous, next: { ...next, attributes: next.attributes.map(asText) } }, context),
      ...common.replacement.moveAside(previous, context, next),
    ],
    dropAside: common.replacement.dropAside,
  },
};
