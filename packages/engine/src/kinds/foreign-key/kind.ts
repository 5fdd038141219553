import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { renameConstraint } from "../constraint/rename.js";
import { type Alterations, type Kind, recreate } from "../kind.js";
import type { ForeignKey } from "./model.js";
import { readForeignKey } from "./read.js";
import { addForeignKey } from "./render.js";

const alterations: Alterations<ForeignKey> = {
  schema: "identity",
  table: "identity",
  name: "identity",
  columns: () => recreate,
  references: () => recreate,
  onUpdate: () => recreate,
  onDelete: () => recreate,
  onDeleteColumns: () => recreate,
  match: () => recreate,
  deferrable: alterTiming,
  initiallyDeferred: alterTiming,
  validated: ({ next }, context) => {
    if (!next.validated) return recreate;
    const table = context.name(next.schema, next.table);
    const sql = `ALTER TABLE ${table} VALIDATE CONSTRAINT ${ident(next.name)}`;
    return [locking("SHARE UPDATE EXCLUSIVE", table, sql, ["may-fail-on-data"])];
  },
  enforced: () => recreate,
  period: () => recreate,
  local: "ignored",
};

function alterTiming({ next }: Pair<ForeignKey>, context: RenderContext): readonly Statement[] {
  const table = context.name(next.schema, next.table);
  const timing = next.deferrable
    ? `DEFERRABLE INITIALLY ${next.initiallyDeferred ? "DEFERRED" : "IMMEDIATE"}`
    : "NOT DEFERRABLE";
  return [
    locking("ACCESS EXCLUSIVE", table, `ALTER TABLE ${table} ALTER CONSTRAINT ${ident(next.name)} ${timing}`),
  ];
}

export const foreignKeyKind: Kind<ForeignKey> = {
  kind: "foreignKey",
  read: readForeignKey,
  alterations,
  dependencies: ({ schema, table, columns, references: target }) => [
    objectId("table", schema, table),
    objectId("table", target.schema, target.name),
    ...columns.map((column) => objectId("column", schema, table, column)),
    ...target.columns.map((column) => objectId("column", target.schema, target.name, column)),
  ],
  container: ({ schema, table }) => objectId("table", schema, table),
  address: ({ schema, table, name }) => address("foreignKey", schema, table, { part: name }),
  takes: ({ schema, table, name }) => [`constraint ${schema}.${table}.${name}`],
  create: addForeignKey,
  drop: ({ schema, table, name, references }, context) => {
    const relation = context.name(schema, table);
    const locks = [relation, context.name(references.schema, references.name)].map(
      (on) => ({ mode: "ACCESS EXCLUSIVE", on }) as const,
    );
    return [statement(`ALTER TABLE ${relation} DROP CONSTRAINT ${ident(name)}`, { locks })];
  },
  rename: renameConstraint,
  dropsAlone: true,
  survives: () => false,
  moved: (key, names) => {
    const { schema, name: table } = names.relation(key.schema, key.table);
    const own = (column: string) => names.column(key.schema, key.table, column);
    const { schema: targetSchema, name: target, columns } = key.references;
    return {
      ...key,
      id: objectId("foreignKey", schema, table, key.name),
      schema,
      table,
      columns: key.columns.map(own),
      onDeleteColumns: key.onDeleteColumns.map(own),
      references: {
        ...names.relation(targetSchema, target),
        columns: columns.map((column) => names.column(targetSchema, target, column)),
      },
    };
  },
};
