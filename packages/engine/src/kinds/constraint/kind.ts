import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { locking } from "../../model/statement.js";
import { ident } from "../../render/quote.js";
import { type Alterations, type Kind, recreate } from "../kind.js";
import type { Constraint } from "./model.js";
import { readConstraint } from "./read.js";
import { renameConstraint } from "./rename.js";
import { addConstraint } from "./render.js";

const alterations: Alterations<Constraint> = {
  schema: "identity",
  table: "identity",
  name: "identity",
  type: () => recreate,
  columns: ({ next }) => (next.type === "check" ? [] : recreate),
  expression: () => recreate,
  index: () => recreate,
  deferrable: () => recreate,
  initiallyDeferred: () => recreate,
  validated: ({ next }, context) => {
    if (!next.validated || !next.enforced) return recreate;
    const table = context.name(next.schema, next.table);
    const sql = `ALTER TABLE ${table} VALIDATE CONSTRAINT ${ident(next.name)}`;
    return [locking("SHARE UPDATE EXCLUSIVE", table, sql, ["may-fail-on-data"])];
  },
  enforced: () => recreate,
  noInherit: () => recreate,
  period: () => recreate,
  local: "ignored",
};

export const constraintKind: Kind<Constraint> = {
  kind: "constraint",
  read: readConstraint,
  alterations,
  dependencies: ({ schema, table, columns, index }) => [
    objectId("table", schema, table),
    ...[...columns, ...(index?.include ?? [])].map((column) => objectId("column", schema, table, column)),
  ],
  container: ({ schema, table }) => objectId("table", schema, table),
  address: ({ schema, table, name }) => address("constraint", schema, table, { part: name }),
  takes: (constraint) => [
    `constraint ${constraint.schema}.${constraint.table}.${constraint.name}`,
    ...(constraint.index === null ? [] : [`relation ${constraint.schema}.${constraint.name}`]),
    ...(constraint.type === "primaryKey" ? [`primary key ${constraint.schema}.${constraint.table}`] : []),
  ],
  create: addConstraint,
  drop: ({ id, schema, table, name }, context) => {
    const relation = context.name(schema, table);
    const only = context.isKeptByHeirs(id) ? "ONLY " : "";
    const sql = `ALTER TABLE ${only}${relation} DROP CONSTRAINT ${ident(name)}`;
    return [locking("ACCESS EXCLUSIVE", relation, sql)];
  },
  rename: renameConstraint,
  // A check's stored text keeps casts of the old type; the index of a key is rebuilt by PostgreSQL.
  survives: ({ type }, change) => change.type !== "recreate" && (type === "primaryKey" || type === "unique"),
  moved: (constraint, names) => {
    const { schema, name: table } = names.relation(constraint.schema, constraint.table);
    const column = (name: string) => names.column(constraint.schema, constraint.table, name);
    const index = constraint.index && { ...constraint.index, include: constraint.index.include.map(column) };
    const id = objectId("constraint", schema, table, constraint.name);
    return { ...constraint, id, schema, table, columns: constraint.columns.map(column), index };
  },
};
