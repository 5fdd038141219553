import { address } from "../../model/address.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, qualified } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import { asideName, typeInSchema } from "../type-in-schema.js";
import type { RangeType } from "./model.js";
import { readRangeType } from "./read.js";

const shared = typeInSchema<RangeType>("TYPE");

export const rangeTypeKind: Kind<RangeType> = {
  ...shared,
  kind: "rangeType",
  read: readRangeType,
  alterations: {
    schema: "identity",
    name: "identity",
    subtype: () => recreate,
    operatorClass: () => recreate,
    collation: () => recreate,
    canonical: () => recreate,
    subtypeDiff: () => recreate,
    // Null on one side only where that side is a PostgreSQL before 14.
    multirange: ({ previous, next }, context) =>
      next.multirange === null
        ? []
        : [
            renameMultirange(previous, next.multirange, context),
            ...renameMultirangeConstructors(previous, next.multirange, context),
          ],
  },
  address: ({ schema, name }) => address("rangeType", schema, name),
  takes: ({ schema, name, multirange }) => [
    `type ${schema}.${name}`,
    ...(multirange === null ? [] : [`type ${schema}.${multirange}`]),
  ],
  create: (type, context) => [
    statement(`CREATE TYPE ${context.name(type.schema, type.name)} AS RANGE (${parameters(type, context)})`),
  ],
  survives: () => true,
  replacement: {
    ...shared.replacement,
    moveAside: (type, context, next) => [
      ...shared.replacement.moveAside(type, context, next),
      ...(type.multirange === null ? [] : [renameMultirange(type, asideName(type.multirange), context)]),
      ...constructorsAside(type, context),
    ],
  },
};

function renameMultirange(
  { schema, name, multirange }: RangeType,
  to: string,
  context: RenderContext,
): Statement {
  return statement(`ALTER TYPE ${context.name(schema, multirange ?? name)} RENAME TO ${ident(to)}`);
}

/** None, one range, or any number of them (PostgreSQL manual, 8.17.4). */
function renameMultirangeConstructors(
  { schema, name, multirange }: RangeType,
  to: string,
  context: RenderContext,
): Statement[] {
  const range = context.name(schema, name);
  return ["", range, `${range}[]`].map((signature) =>
    statement(
      `ALTER FUNCTION ${context.name(schema, multirange ?? name)}(${signature}) RENAME TO ${ident(to)}`,
    ),
  );
}

/** Constructors keep their names when the type is renamed; those are released whose arguments the next type's may have. */
function constructorsAside(type: RangeType, context: RenderContext): Statement[] {
  const { schema, multirange, subtype } = type;
  const rename = (name: string, signature: string) =>
    statement(
      `ALTER FUNCTION ${context.name(schema, name)}(${signature}) RENAME TO ${ident(asideName(name))}`,
    );
  const element = context.type(subtype);
  return [
    rename(type.name, `${element}, ${element}`),
    rename(type.name, `${element}, ${element}, text`),
    ...(multirange === null ? [] : [rename(multirange, "")]),
  ];
}

function parameters(type: RangeType, context: RenderContext): string {
  const list = [`SUBTYPE = ${context.type(type.subtype)}`];
  if (type.operatorClass !== null) list.push(`SUBTYPE_OPCLASS = ${type.operatorClass}`);
  if (type.collation !== null) list.push(`COLLATION = ${type.collation}`);
  if (type.canonical !== null) list.push(`CANONICAL = ${type.canonical}`);
  if (type.subtypeDiff !== null) list.push(`SUBTYPE_DIFF = ${type.subtypeDiff}`);
  if (type.multirange !== null && context.major >= 14)
    list.push(`MULTIRANGE_TYPE_NAME = ${qualified(type.schema, type.multirange)}`);
  return list.join(", ");
}
