import { address } from "../model/address.js";
import { objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { statement } from "../model/statement.js";
import type { Kind } from "./kind.js";
import { renameInSchema } from "./rename-in-schema.js";

type NamedObject = Extract<
  SchemaObject,
  {
    readonly kind:
      | "collation"
      | "conversion"
      | "textSearchParser"
      | "textSearchTemplate"
      | "textSearchDictionary"
      | "textSearchConfiguration";
  }
>;

type Shared = "dependencies" | "container" | "address" | "takes" | "drop" | "rename" | "survives" | "moved";

/** What kinds do alike whose objects have a name of their own in a schema, and no arguments. */
export function namedInSchema<O extends NamedObject>(
  kind: O["kind"],
  word: string,
): Required<Pick<Kind<O>, Shared>> {
  return {
    dependencies: ({ schema }) => [objectId("schema", schema)],
    container: () => null,
    address: ({ schema, name }) => address(kind, schema, name),
    takes: ({ schema, name }) => [`${kind} ${schema}.${name}`],
    drop: ({ schema, name }, context) => [statement(`DROP ${word} ${context.name(schema, name)}`)],
    rename: (pair, context) => renameInSchema(word, pair, context),
    survives: (_, cause) => cause.type !== "recreate",
    moved: (object, names) => {
      const schema = names.schema(object.schema);
      return { ...object, id: objectId(kind, schema, object.name), schema };
    },
  };
}
