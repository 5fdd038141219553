import { address } from "../../model/address.js";
import { objectId, signatureId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, qualified } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import type { OperatorClass } from "../operator-class/model.js";
import type { OperatorFamily } from "./model.js";

type ForMethod = OperatorClass | OperatorFamily;

type Shared = "container" | "address" | "takes" | "drop" | "rename" | "survives" | "moved";

/** What operator classes and families do alike: they have a name in a schema, for an access method. */
export function forMethod<O extends ForMethod>(
  kind: O["kind"],
  word: string,
): Required<Pick<Kind<O>, Shared>> {
  return {
    container: () => null,
    address: ({ schema, name, method }) => address(kind, schema, name, { detail: method }),
    takes: ({ id }) => [id],
    drop: (object, context) => [statement(`DROP ${word} ${nameForMethod(object, context)}`)],
    rename: ({ previous, next }, context) => renameForMethod(word, previous, next, context),
    survives: (_, cause) => cause.type !== "recreate",
    moved: (object, names) => {
      const schema = names.schema(object.schema);
      return { ...object, id: signatureId(kind, schema, object.name, object.method), schema };
    },
  };
}

/** As ALTER and DROP take it: `public.x USING btree`. */
export function nameForMethod({ schema, name, method }: ForMethod, context: RenderContext): string {
  return `${context.name(schema, name)} USING ${ident(method)}`;
}

function renameForMethod(
  word: string,
  previous: ForMethod,
  next: ForMethod,
  context: RenderContext,
): readonly Statement[] {
  const moved = previous.schema !== next.schema;
  const then = moved
    ? `${qualified(next.schema, previous.name)} USING ${ident(previous.method)}`
    : nameForMethod(previous, context);
  return [
    ...(moved
      ? [statement(`ALTER ${word} ${nameForMethod(previous, context)} SET SCHEMA ${ident(next.schema)}`)]
      : []),
    ...(previous.name === next.name
      ? []
      : [statement(`ALTER ${word} ${then} RENAME TO ${ident(next.name)}`)]),
  ];
}

/** What both need first: their schema, and a class its family. */
export function placeOf(object: ForMethod) {
  const schema = objectId("schema", object.schema);
  if (object.kind === "operatorFamily") return [schema];
  return [schema, signatureId("operatorFamily", object.family.schema, object.family.name, object.method)];
}
