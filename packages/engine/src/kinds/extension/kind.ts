import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { ident, literal } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import type { Extension } from "./model.js";
import { readExtension } from "./read.js";

export const extensionKind: Kind<Extension> = {
  kind: "extension",
  read: readExtension,
  alterations: {
    name: "identity",
    schema: ({ next }) => [statement(`ALTER EXTENSION ${ident(next.name)} SET SCHEMA ${ident(next.schema)}`)],
    version: ({ next }) => [
      statement(`ALTER EXTENSION ${ident(next.name)} UPDATE TO ${literal(next.version)}`),
    ],
    // It says who is believed about the version, and is nothing a database has.
    pinned: "ignored",
  },
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: () => null,
  address: ({ name }) => address("extension", null, name),
  takes: ({ name }) => [`extension ${name}`],
  // An application may install it when it connects: the migration after that must not fail.
  create: ({ name, schema, version, pinned }, context) => {
    const place = context.name(schema, name) === ident(name) ? "" : ` WITH SCHEMA ${ident(schema)}`;
    const exact = pinned ? ` VERSION ${literal(version)}` : "";
    return [statement(`CREATE EXTENSION IF NOT EXISTS ${ident(name)}${place}${exact}`)];
  },
  drop: ({ name }) => [statement(`DROP EXTENSION ${ident(name)}`, { hazards: ["drops-data"] })],
  rename: () => [],
  survives: () => true,
  moved: (extension, names) => ({ ...extension, schema: names.schema(extension.schema) }),
};
