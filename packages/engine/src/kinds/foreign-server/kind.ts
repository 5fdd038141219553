import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { ident, literal } from "../../render/quote.js";
import { alterGenericOptions, optionsClause } from "../generic-options.js";
import { type Kind, recreate } from "../kind.js";
import type { ForeignServer } from "./model.js";
import { readForeignServer } from "./read.js";

export const foreignServerKind: Kind<ForeignServer> = {
  kind: "foreignServer",
  read: readForeignServer,
  alterations: {
    name: "identity",
    wrapper: () => recreate,
    type: () => recreate,
    version: ({ next }) => [
      statement(
        `ALTER SERVER ${ident(next.name)} VERSION ${next.version === null ? "NULL" : literal(next.version)}`,
      ),
    ],
    options: ({ previous, next }) => [
      statement(`ALTER SERVER ${ident(next.name)} ${alterGenericOptions(previous.options, next.options)}`),
    ],
  },
  dependencies: ({ wrapper }) => [objectId("foreignDataWrapper", wrapper)],
  container: () => null,
  address: ({ name }) => address("foreignServer", null, name),
  takes: ({ name }) => [`foreign server ${name}`],
  create: ({ name, wrapper, type, version, options }) => {
    const clauses = [
      `CREATE SERVER ${ident(name)}`,
      ...(type === null ? [] : [`TYPE ${literal(type)}`]),
      ...(version === null ? [] : [`VERSION ${literal(version)}`]),
      `FOREIGN DATA WRAPPER ${ident(wrapper)}`,
    ];
    return [statement(`${clauses.join(" ")}${optionsClause(options)}`)];
  },
  drop: ({ name }) => [statement(`DROP SERVER ${ident(name)}`)],
  rename: ({ previous, next }) => [
    statement(`ALTER SERVER ${ident(previous.name)} RENAME TO ${ident(next.name)}`),
  ],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (server, names) => {
    const name = names.plain("foreignServer", server.name);
    const wrapper = names.plain("foreignDataWrapper", server.wrapper);
    return { ...server, id: objectId("foreignServer", name), name, wrapper };
  },
};
