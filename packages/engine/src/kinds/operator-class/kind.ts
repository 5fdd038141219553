import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { qualified } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import { forMethod, placeOf } from "../operator-family/for-method.js";
import type { OperatorClass } from "./model.js";
import { readOperatorClass } from "./read.js";

const shared = forMethod<OperatorClass>("operatorClass", "OPERATOR CLASS");

export const operatorClassKind: Kind<OperatorClass> = {
  ...shared,
  kind: "operatorClass",
  read: readOperatorClass,
  alterations: {
    schema: "identity",
    name: "identity",
    method: "identity",
    family: () => recreate,
    type: () => recreate,
    default: () => recreate,
    storage: () => recreate,
    members: () => recreate,
  },
  dependencies: placeOf,
  takes: (object) => [
    ...shared.takes(object),
    ...(object.default ? [`default operator class ${object.type} ${object.method}`] : []),
  ],
  create: (object, context) => [createOperatorClass(object, context)],
  moved: (object, names) => {
    const family = names.inSchema("operatorFamily", object.family.schema, object.family.name);
    return { ...shared.moved(object, names), family, type: names.typeText(object.type) };
  },
  impliedBy: (needs) => needs.filter(({ kind }) => kind === "operator" || kind === "function"),
};

function createOperatorClass(object: OperatorClass, context: RenderContext): Statement {
  const { schema, name, method, family, type, storage } = object;
  const usual = object.default ? " DEFAULT" : "";
  const head = `CREATE OPERATOR CLASS ${context.name(schema, name)}${usual} FOR TYPE ${context.type(type)}`;
  // A class needs an item: without members it says what it stores all the same.
  const stored = storage ?? (object.members.length === 0 ? type : null);
  const items = [...object.members, ...(stored === null ? [] : [`STORAGE ${context.type(stored)}`])];
  const using = `USING ${method} FAMILY ${qualified(family.schema, family.name)}`;
  return statement(`${head}\n  ${using} AS\n  ${items.join(",\n  ")}`);
}
