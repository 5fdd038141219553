import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import type { Extension } from "./model.js";
import { readExtension } from "./read.js";

export const extensionKind: Kind<Extension> = {
  kind: "extension",
  read: readExtension,
  alterations: {
    name: "identity",
    schema: ({ next }) => [statement(`ALTER EXTENSION ${ident(next.name)} SET SCHEMA ${ident(next.schema)}`)],
    // Which versions there are is up to the server's files, and few of them have a way back.
    version: "ignored",
  },
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: () => null,
  takes: ({ name }) => [`extension ${name}`],
  // An application may install it when it connects: the migration after that must not fail.
  create: ({ name, schema }, context) => {
    const place = context.name(schema, name) === ident(name) ? "" : ` WITH SCHEMA ${ident(schema)}`;
    return [statement(`CREATE EXTENSION IF NOT EXISTS ${ident(name)}${place}`)];
  },
  drop: ({ name }) => [statement(`DROP EXTENSION ${ident(name)}`, { hazards: ["drops-data"] })],
  rename: () => [],
  survives: () => true,
  moved: (extension, names) => ({ ...extension, schema: names.schema(extension.schema) }),
};
