import { address } from "../../model/address.js";
import type { Rename } from "../../model/change.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import { inTurn } from "../names-in-turn.js";
import { typeInSchema } from "../type-in-schema.js";
import { alterAttributes, attributeCount, attributeSql } from "./compare.js";
import type { CompositeAttribute, CompositeType } from "./model.js";
import { readCompositeType } from "./read.js";

/** An attribute that comes holds no value while its type goes: what type it will have may not be there yet. */
function asText({ name }: CompositeAttribute): CompositeAttribute {
  return { name, type: "text", collation: null };
}

/** Under their next names, in place. */
function renameAttributes(change: Rename<CompositeType>, context: RenderContext): Statement[] {
  const { previous, next, values = [] } = change;
  const type = context.name(next.schema, next.name);
  const names = previous.attributes.map(({ name }) => name);
  return inTurn(values, names).map(([from, to]) =>
    statement(`ALTER TYPE ${type} RENAME ATTRIBUTE ${ident(from)} TO ${ident(to)} CASCADE`, {
      hazards: ["breaks-clients"],
    }),
  );
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
  rename: (change, context) => [...common.rename(change, context), ...renameAttributes(change, context)],
  moved: (type, names) => ({
    ...common.moved(type, names),
    attributes: type.attributes.map((attribute) => ({
      ...attribute,
      name: names.value(type.schema, type.name, attribute.name),
    })),
  }),
  survives: () => true,
  replacement: {
    moveAside: (previous, context, next) => [
      ...attributeCount({ previous, next: { ...next, attributes: next.attributes.map(asText) } }, context),
      ...common.replacement.moveAside(previous, context, next),
    ],
    dropAside: common.replacement.dropAside,
  },
};
