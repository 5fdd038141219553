import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { locking } from "../../model/statement.js";
import type { Kind } from "../kind.js";
import { renameInSchema } from "../rename-in-schema.js";
import { reattachTable, releaseTable, tableAlterations } from "./compare.js";
import type { Table } from "./model.js";
import { readTable } from "./read.js";
import { attachPartition, chooseIndexes, chosenIndexes, createTable, enableRowSecurity } from "./render.js";

export const tableKind: Kind<Table> = {
  kind: "table",
  read: readTable,
  alterations: tableAlterations,
  dependencies: (table) => [
    objectId("schema", table.schema),
    ...[...table.inherits, ...(table.partitionOf ? [table.partitionOf] : [])].map((parent) =>
      objectId("table", parent.schema, parent.name),
    ),
    ...(table.foreign === null ? [] : [objectId("foreignServer", table.foreign.server)]),
  ],
  container: ({ partitionOf }) =>
    partitionOf ? objectId("table", partitionOf.schema, partitionOf.name) : null,
  address: ({ schema, name, foreign }) =>
    address("table", schema, name, foreign === null ? {} : { detail: "foreign" }),
  attach: (table, context) => [
    ...attachPartition(table, context),
    ...chooseIndexes(table, context),
    ...enableRowSecurity(undefined, table, context),
  ],
  attachesTo: (table) => [
    ...(table.partitionOf === null
      ? []
      : [objectId("table", table.partitionOf.schema, table.partitionOf.name)]),
    ...chosenIndexes(table).flatMap((index) => [
      objectId("index", table.schema, index),
      objectId("constraint", table.schema, table.name, index),
    ]),
  ],
  release: releaseTable,
  reattach: reattachTable,
  takes: ({ schema, name }) => [`relation ${schema}.${name}`, `type ${schema}.${name}`],
  create: createTable,
  drop: (table, context) => {
    const name = context.name(table.schema, table.name);
    if (table.foreign !== null) return [locking("ACCESS EXCLUSIVE", name, `DROP FOREIGN TABLE ${name}`)];
    return [locking("ACCESS EXCLUSIVE", name, `DROP TABLE ${name}`, ["drops-data"])];
  },
  rename: (pair, context) => renameInSchema("TABLE", pair, context, "ACCESS EXCLUSIVE"),
  // Only a foreign table can be made again: the others hold their rows.
  survives: ({ foreign }, cause) =>
    foreign === null || cause.type !== "recreate" || cause.next.kind !== "foreignServer",
  moved: (table, names) => {
    const { schema, name } = names.relation(table.schema, table.name);
    return {
      ...table,
      id: objectId("table", schema, name),
      schema,
      name,
      partitionColumns: table.partitionColumns
        .map((column) => names.column(table.schema, table.name, column))
        .sort(),
      partitionOf: table.partitionOf && {
        ...table.partitionOf,
        ...names.relation(table.partitionOf.schema, table.partitionOf.name),
      },
      foreign: table.foreign && {
        ...table.foreign,
        server: names.plain("foreignServer", table.foreign.server),
      },
      inherits: table.inherits.map((parent) => names.relation(parent.schema, parent.name)),
    };
  },
};
