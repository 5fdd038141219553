import { objectId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import { alterGenericOptions, optionsClause } from "../generic-options.js";
import type { Kind } from "../kind.js";
import type { UserMapping } from "./model.js";
import { readUserMapping } from "./read.js";

export const userMappingKind: Kind<UserMapping> = {
  kind: "userMapping",
  read: readUserMapping,
  alterations: {
    name: "identity",
    server: "identity",
    options: ({ previous, next }) => {
      if (previous.options === null || next.options === null) return [];
      return [mapping("ALTER", next, ` ${alterGenericOptions(previous.options, next.options)}`)];
    },
  },
  dependencies: ({ server }) => [objectId("foreignServer", server)],
  container: () => null,
  takes: ({ server, name }) => [`user mapping ${server}.${name}`],
  create: (object) => [mapping("CREATE", object, optionsClause(object.options ?? []))],
  drop: (object) => [{ ...mapping("DROP", object), hazards: object.options === null ? ["drops-data"] : [] }],
  // Another role's is another mapping.
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (object, names) => {
    const server = names.plain("foreignServer", object.server);
    return { ...object, id: objectId("userMapping", server, object.name), server };
  },
};

function mapping(verb: string, { name, server }: UserMapping, rest = ""): Statement {
  const role = name === "public" ? "PUBLIC" : ident(name);
  return statement(`${verb} USER MAPPING FOR ${role} SERVER ${ident(server)}${rest}`);
}
