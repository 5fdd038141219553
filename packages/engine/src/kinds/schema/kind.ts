import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import type { SchemaNamespace } from "./model.js";
import { publicMay } from "./public.js";
import { readSchema } from "./read.js";

export const schemaKind: Kind<SchemaNamespace> = {
  kind: "schema",
  read: readSchema,
  alterations: { name: "identity" },
  dependencies: () => [],
  container: () => null,
  address: ({ name }) => address("schema", null, name),
  takes: ({ name }) => [`schema ${name}`],
  create: ({ name }, { major }) => [
    statement(`CREATE SCHEMA ${ident(name)}`),
    ...accessForAll("GRANT", name, major),
  ],
  drop: ({ name }) => [statement(`DROP SCHEMA ${ident(name)}`)],
  rename: ({ previous, next }, { major }) => [
    ...accessForAll("REVOKE", previous.name, major),
    statement(`ALTER SCHEMA ${ident(previous.name)} RENAME TO ${ident(next.name)}`, {
      hazards: ["breaks-clients"],
    }),
    ...accessForAll("GRANT", next.name, major),
  ],
  survives: () => true,
  moved: (object, names) => {
    const name = names.schema(object.name);
    return { ...object, id: objectId("schema", name), name };
  },
};

/** Gives to all what they have in a schema public without a word, or takes it from what will be called otherwise. */
function accessForAll(verb: "GRANT" | "REVOKE", name: string, major: number): readonly Statement[] {
  if (name !== "public") return [];
  const list = publicMay(major).join(", ");
  return [statement(`${verb} ${list} ON SCHEMA public ${verb === "GRANT" ? "TO" : "FROM"} PUBLIC`)];
}
