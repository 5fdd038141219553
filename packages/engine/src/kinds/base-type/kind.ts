import { address } from "../../model/address.js";
import { signatureId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { qualified } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import { sameName } from "../names.js";
import { typeInSchema } from "../type-in-schema.js";
import type { BaseType, TypeFunction } from "./model.js";
import { readBaseType } from "./read.js";

const { replacement: _none, ...shared } = typeInSchema<BaseType>("TYPE");

export const baseTypeKind: Kind<BaseType> = {
  ...shared,
  kind: "baseType",
  read: readBaseType,
  alterations: {
    schema: "identity",
    name: "identity",
    shell: ({ next }) => (next.shell ? recreate : []),
    functions: ({ previous, next }) => (previous.shell || keepsInOut(previous, next) ? [] : recreate),
    // Columns would keep theirs.
    storage: ({ previous }) => (previous.shell ? [] : recreate),
    options: ({ previous }) => (previous.shell ? [] : recreate),
  },
  address: ({ schema, name }) => address("baseType", schema, name),
  // Its functions take and give the type: it begins as a shell.
  create: (type, context) => [statement(`CREATE TYPE ${context.name(type.schema, type.name)}`)],
  attach: (type, context) => (type.shell ? [] : [defineType(type, context)]),
  attachesTo: ({ functions }) =>
    Object.values(functions).map((one) => signatureId("function", one.schema, one.name, one.signature)),
  usableOnceAttached: true,
  // All that changes in place does so here: a function that takes the type may be among it.
  reattach: ({ previous, next }, context) =>
    previous.shell ? [defineType(next, context)] : takeFunctions({ previous, next }, context),
  release: ({ previous, next }, context) =>
    previous.shell ? [] : releaseFunctions({ previous, next }, context),
  // Neither the type nor its functions can go first; whatever else used them has gone before.
  drop: ({ schema, name, shell }, context) => [
    statement(`DROP TYPE ${context.name(schema, name)}${shell ? "" : " CASCADE"}`),
  ],
  survives: () => true,
};

function defineType(type: BaseType, context: RenderContext): Statement {
  const functions = Object.entries(type.functions).map(([role, one]) => `${role} = ${functionName(one)}`);
  const list = [...functions, ...type.options, `STORAGE = ${type.storage}`];
  return statement(`CREATE TYPE ${context.name(type.schema, type.name)} (\n  ${list.join(",\n  ")}\n)`);
}

function functionName({ schema, name }: TypeFunction): string {
  return qualified(schema, name);
}

/** What reads and writes the values is the type itself. */
function keepsInOut(previous: BaseType, next: BaseType): boolean {
  return ["INPUT", "OUTPUT"].every((role) => isSame(previous, next, role));
}

function isSame(previous: BaseType, next: BaseType, role: string): boolean {
  return sameName(previous.functions[role] ?? null, next.functions[role] ?? null);
}

/** Lets go of functions that it shall not have any more. */
function releaseFunctions({ previous, next }: Pair<BaseType>, context: RenderContext): readonly Statement[] {
  const gone = Object.keys(previous.functions).filter((role) => !isSame(previous, next, role));
  return setFunctions(
    next,
    gone.map((role) => `${role} = NONE`),
    context,
  );
}

function takeFunctions({ previous, next }: Pair<BaseType>, context: RenderContext): readonly Statement[] {
  const come = Object.entries(next.functions).filter(([role]) => !isSame(previous, next, role));
  return setFunctions(
    next,
    come.map(([role, one]) => `${role} = ${functionName(one)}`),
    context,
  );
}

/** What ALTER TYPE can set (PostgreSQL manual, ALTER TYPE). */
function setFunctions(
  { schema, name }: BaseType,
  list: readonly string[],
  context: RenderContext,
): readonly Statement[] {
  if (list.length === 0) return [];
  return [statement(`ALTER TYPE ${context.name(schema, name)} SET (${list.join(", ")})`)];
}
