import type { ObjectId } from "../model/identity.js";
import { objectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import { statement } from "../model/statement.js";
import { ident } from "../render/quote.js";
import type { Kind, RenamedNames } from "./kind.js";
import { renameInSchema } from "./rename-in-schema.js";

type TypeObject = Extract<
  SchemaObject,
  { readonly kind: "baseType" | "enum" | "domain" | "compositeType" | "rangeType" }
>;

/** What columns can be made of, the row types of relations included. */
export const typeKinds: ReadonlySet<KindName> = new Set([
  "baseType",
  "enum",
  "domain",
  "compositeType",
  "rangeType",
  "table",
  "view",
  "materializedView",
]);

type Shared = "dependencies" | "container" | "takes" | "drop" | "rename" | "replacement" | "moved";

/** What all types do alike under their word (TYPE, DOMAIN): their place in a schema, names, replacement. */
export function typeInSchema<O extends TypeObject>(word: "TYPE" | "DOMAIN"): Required<Pick<Kind<O>, Shared>> {
  return {
    dependencies: ({ schema }) => [objectId("schema", schema)],
    container: () => null,
    takes: ({ schema, name }) => [`type ${schema}.${name}`],
    drop: ({ schema, name }, context) => [statement(`DROP ${word} ${context.name(schema, name)}`)],
    rename: (pair, context) => renameInSchema(word, pair, context),
    replacement: {
      moveAside: ({ schema, name }, context) => [
        statement(`ALTER ${word} ${context.name(schema, name)} RENAME TO ${ident(asideName(name))}`),
      ],
      dropAside: ({ schema, name }, context) => [
        statement(`DROP ${word} ${context.name(schema, asideName(name))}`),
      ],
    },
    moved: (type, names) => ({ ...type, ...movedType(type, names) }),
  };
}

/** The identity of a type after the renames. */
function movedType(
  type: TypeObject,
  names: RenamedNames,
): { readonly id: ObjectId; readonly schema: string; readonly name: string } {
  const { schema, name } = names.namedType(type.schema, type.name);
  return { id: objectId(type.kind, schema, name), schema, name };
}

/** The name of a type while its successor takes over; cut so that it fits 63 bytes. */
export function asideName(name: string): string {
  return `${Buffer.from(name)
    .subarray(0, 58)
    .toString()
    .replace(/\uFFFD+$/, "")}__old`;
}
