import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { locking } from "../../model/statement.js";
import type { Kind } from "../kind.js";
import { renameInSchema } from "../rename-in-schema.js";
import { alterOptions } from "../storage-options.js";
import type { View } from "./model.js";
import { readView } from "./read.js";
import { alterDefaults, createView, replaceView } from "./render.js";

export const viewKind: Kind<View> = {
  kind: "view",
  read: readView,
  alterations: {
    schema: "identity",
    name: "identity",
    definition: replaceView,
    columns: replaceView,
    defaults: alterDefaults,
    options: ({ previous, next }, context) => {
      // CREATE OR REPLACE sets all options at once.
      if (previous.definition !== next.definition) return [];
      const name = context.name(next.schema, next.name);
      const lock = { mode: "ACCESS EXCLUSIVE", on: name } as const;
      return alterOptions(`ALTER VIEW ${name}`, lock, previous.options, next.options);
    },
  },
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: () => null,
  address: ({ schema, name }) => address("view", schema, name),
  takes: ({ schema, name }) => [`relation ${schema}.${name}`, `type ${schema}.${name}`],
  create: createView,
  drop: (view, context) => {
    const name = context.name(view.schema, view.name);
    return [locking("ACCESS EXCLUSIVE", name, `DROP VIEW ${name}`)];
  },
  rename: (pair, context) => renameInSchema("VIEW", pair, context, "ACCESS EXCLUSIVE"),
  survives: () => false,
  moved: (view, names) => {
    const { schema, name } = names.relation(view.schema, view.name);
    return { ...view, id: objectId("view", schema, name), schema, name };
  },
};
