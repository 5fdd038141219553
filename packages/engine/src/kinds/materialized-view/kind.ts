import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { locking } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import { type Alterations, type Kind, recreate } from "../kind.js";
import { renameInSchema } from "../rename-in-schema.js";
import { alterOptions } from "../storage-options.js";
import type { MaterializedView } from "./model.js";
import { readMaterializedView } from "./read.js";
import { alterMethod, alterStatistics, alterView, createMaterializedView, refresh } from "./render.js";

const alterations: Alterations<MaterializedView> = {
  schema: "identity",
  name: "identity",
  definition: () => recreate,
  columns: () => recreate,
  statistics: alterStatistics,
  options: ({ previous, next }, context) => {
    const name = context.name(next.schema, next.name);
    const lock = { mode: "SHARE UPDATE EXCLUSIVE", on: name } as const;
    return alterOptions(`ALTER MATERIALIZED VIEW ${name}`, lock, previous.options, next.options);
  },
  accessMethod: alterMethod,
  tablespace: ({ next }, context) => [
    alterView(next, `SET TABLESPACE ${ident(next.tablespace ?? "pg_default")}`, context),
  ],
  populated: refresh,
  clusterOn: ({ next }, context) => {
    const action = next.clusterOn === null ? "SET WITHOUT CLUSTER" : `CLUSTER ON ${ident(next.clusterOn)}`;
    return [alterView(next, action, context)];
  },
};

export const materializedViewKind: Kind<MaterializedView> = {
  kind: "materializedView",
  read: readMaterializedView,
  alterations,
  dependencies: ({ schema }) => [objectId("schema", schema)],
  container: () => null,
  address: ({ schema, name }) => address("materializedView", schema, name),
  takes: ({ schema, name }) => [`relation ${schema}.${name}`, `type ${schema}.${name}`],
  create: createMaterializedView,
  attach: (view, context) =>
    view.clusterOn === null ? [] : [alterView(view, `CLUSTER ON ${ident(view.clusterOn)}`, context)],
  attachesTo: ({ schema, clusterOn }) => (clusterOn === null ? [] : [objectId("index", schema, clusterOn)]),
  drop: (view, context) => {
    const name = context.name(view.schema, view.name);
    return [locking("ACCESS EXCLUSIVE", name, `DROP MATERIALIZED VIEW ${name}`)];
  },
  rename: (pair, context) => renameInSchema("MATERIALIZED VIEW", pair, context, "ACCESS EXCLUSIVE"),
  survives: () => false,
  moved: (view, names) => {
    const { schema, name } = names.relation(view.schema, view.name);
    return { ...view, id: objectId("materializedView", schema, name), schema, name };
  },
};
