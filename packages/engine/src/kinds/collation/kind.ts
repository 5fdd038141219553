import { statement } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import { namedInSchema } from "../named-in-schema.js";
import { asideName } from "../type-in-schema.js";
import type { Collation } from "./model.js";
import { readCollation } from "./read.js";
import { createCollation } from "./render.js";

export const collationKind: Kind<Collation> = {
  ...namedInSchema<Collation>("collation", "COLLATION"),
  kind: "collation",
  read: readCollation,
  alterations: {
    schema: "identity",
    name: "identity",
    provider: () => recreate,
    locale: () => recreate,
    collate: () => recreate,
    ctype: () => recreate,
    rules: () => recreate,
    deterministic: () => recreate,
    // That a collation shall be outdated is no wish anybody has; that it is not any more, REFRESH VERSION says.
    outdatedVersion: ({ next }, context) =>
      next.outdatedVersion === null
        ? [statement(`ALTER COLLATION ${context.name(next.schema, next.name)} REFRESH VERSION`)]
        : [],
  },
  create: (collation, context) => [createCollation(collation, context)],
  replacement: {
    moveAside: ({ schema, name }, context) => [
      statement(`ALTER COLLATION ${context.name(schema, name)} RENAME TO ${ident(asideName(name))}`),
    ],
    dropAside: ({ schema, name }, context) => [
      statement(`DROP COLLATION ${context.name(schema, asideName(name))}`),
    ],
  },
};
