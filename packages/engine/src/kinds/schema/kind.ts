import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import type { SchemaNamespace } from "./model.js";
import { readSchema } from "./read.js";

export const schemaKind: Kind<SchemaNamespace> = {
  kind: "schema",
  read: readSchema,
  alterations: { name: "identity" },
  dependencies: () => [],
  container: () => null,
  address: ({ name }) => address("schema", null, name),
  takes: ({ name }) => [`schema ${name}`],
  create: ({ name }) => [statement(`CREATE SCHEMA ${ident(name)}`)],
  drop: ({ name }) => [statement(`DROP SCHEMA ${ident(name)}`)],
  rename: ({ previous, next }) => [
    statement(`ALTER SCHEMA ${ident(previous.name)} RENAME TO ${ident(next.name)}`, {
      hazards: ["breaks-clients"],
    }),
  ],
  survives: () => true,
  moved: (object, names) => {
    const name = names.schema(object.name);
    return { ...object, id: objectId("schema", name), name };
  },
};
