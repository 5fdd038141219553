import { address } from "../../model/address.js";
import { objectId, signatureId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, qualified } from "../../render/quote.js";
import { type Kind, type PropertyAnswer, recreate } from "../kind.js";
import type { Procedure } from "../procedure/model.js";
import type { Routine, SqlFunction } from "./model.js";
import { isUntracked, uncheckedBodies } from "./render.js";

type RoutineObject = SqlFunction | Procedure;

type Shared =
  | "dependencies"
  | "container"
  | "address"
  | "takes"
  | "drop"
  | "rename"
  | "survives"
  | "moved"
  | "prelude";

/** What functions and procedures do alike. */
export function routineKind<O extends RoutineObject>(
  kind: O["kind"],
  word: string,
): Required<Pick<Kind<O>, Shared>> {
  const written = ({ schema, name, signature }: Routine, context: RenderContext) =>
    `${word} ${context.name(schema, name)}(${signature})`;
  return {
    dependencies: ({ schema }) => [objectId("schema", schema)],
    container: () => null,
    address: ({ schema, name, signature }) => address(kind, schema, name, { detail: signature }),
    takes: ({ schema, name, signature }) => [`routine ${schema}.${name}(${signature})`],
    drop: (object, context) => [statement(`DROP ${written(object, context)}`)],
    rename: ({ previous, next }, context) => renameRoutine(word, { previous, next }, context),
    // A body as SQL is bound to the columns it reads; other routines know the types of their arguments only.
    survives: ({ sqlBody }, cause) => sqlBody === null && cause.type !== "recreate",
    prelude: (object) => (isUntracked(object) ? [uncheckedBodies] : []),
    moved: (object, names) => {
      const schema = names.schema(object.schema);
      const parameters = object.parameters.map((one) => ({ ...one, type: names.typeText(one.type) }));
      const signature = parameters
        .filter(({ mode }) => mode !== "OUT" && mode !== "TABLE")
        .map(({ type }) => type)
        .join(", ");
      return {
        ...object,
        id: signatureId(kind, schema, object.name, signature),
        schema,
        language: names.plain("language", object.language),
        parameters,
        signature,
      };
    },
  };
}

function renameRoutine(word: string, { previous, next }: Pair<Routine>, context: RenderContext): Statement[] {
  const from = context.name(previous.schema, previous.name);
  const moved = previous.schema !== next.schema;
  const then = moved ? qualified(next.schema, previous.name) : from;
  const more = { hazards: ["breaks-clients"] } as const;
  return [
    ...(moved
      ? [statement(`ALTER ${word} ${from}(${previous.signature}) SET SCHEMA ${ident(next.schema)}`, more)]
      : []),
    ...(previous.name === next.name
      ? []
      : [statement(`ALTER ${word} ${then}(${previous.signature}) RENAME TO ${ident(next.name)}`, more)]),
  ];
}

/**
 * What CREATE OR REPLACE changes, and what it does not: names and types of parameters, and defaults that go (PostgreSQL
 * manual, CREATE FUNCTION).
 */
export function routineAlterations<O extends RoutineObject>(
  replace: (object: O, context: RenderContext) => Statement,
): RoutineAlterations {
  const replaced = ({ next }: Pair<Routine>, context: RenderContext) => [replace(next as O, context)];
  return {
    schema: "identity",
    name: "identity",
    signature: "identity",
    parameters: () => recreate,
    defaults: (pair, context) =>
      pair.next.defaults < pair.previous.defaults ? recreate : replaced(pair, context),
    arguments: replaced,
    language: replaced,
    source: replaced,
    objectFile: replaced,
    sqlBody: replaced,
    securityDefiner: replaced,
    config: replaced,
    transforms: replaced,
  };
}

type RoutineAlterations = { readonly [P in Exclude<keyof Routine, "id">]: PropertyAnswer<Routine> };
