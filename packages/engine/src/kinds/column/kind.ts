import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { locking } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import type { Kind } from "../kind.js";
import { columnAlterations, letGo } from "./compare.js";
import type { Column } from "./model.js";
import { notNullNames } from "./names.js";
import { stepAside } from "./not-null.js";
import { readColumn } from "./read.js";
import { addColumn, alterColumn } from "./render.js";
import { holdText } from "./rows-as-text.js";

export const columnKind: Kind<Column> = {
  kind: "column",
  read: readColumn,
  alterations: columnAlterations,
  dependencies: ({ schema, table }) => [objectId("table", schema, table)],
  container: ({ schema, table }) => objectId("table", schema, table),
  address: ({ schema, table, name }) => address("column", schema, table, { part: name }),
  takes: (column) => [
    `column ${column.schema}.${column.table}.${column.name}`,
    ...(column.identity === null ? [] : [`relation ${column.schema}.${column.identity.sequence}`]),
    ...notNullNames(column),
  ],
  release: (change, context) => [
    ...(change.loosened === true ? [alterColumn(change.previous, context, "DROP DEFAULT")] : []),
    ...(change.asText === undefined ? [] : [holdText(change, context)]),
    ...letGo(change, context),
    ...stepAside(change, context),
  ],
  create: addColumn,
  drop: ({ id, schema, table, name }, context) => {
    const relation = context.name(schema, table);
    const only = context.isKeptByHeirs(id) ? "ONLY " : "";
    const sql = `ALTER TABLE ${only}${relation} DROP COLUMN ${ident(name)}`;
    return [locking("ACCESS EXCLUSIVE", relation, sql, ["drops-data"])];
  },
  rename: ({ previous, next }, context) => {
    const relation = context.name(next.schema, next.table);
    const sql = `ALTER TABLE ${relation} RENAME COLUMN ${ident(previous.name)} TO ${ident(next.name)}`;
    return [locking("ACCESS EXCLUSIVE", relation, sql, ["breaks-clients"])];
  },
  disturbing: ["type", "collation", "generated"],
  // Only a generated column can be made again, and those of a foreign table with it: the others hold the rows' values.
  survives: ({ generated, schema, table }, cause) =>
    generated === null && !(cause.type === "recreate" && cause.next.id === objectId("table", schema, table)),
  moved: (column, names) => {
    const { schema, name: table } = names.relation(column.schema, column.table);
    const name = names.column(column.schema, column.table, column.name);
    return {
      ...column,
      id: objectId("column", schema, table, name),
      schema,
      table,
      name,
      type: names.typeText(column.type),
    };
  },
  sortKey: ({ schema, table, position }) => `${schema}.${table}.${String(position).padStart(5, "0")}`,
};
