import type { SchemaObject } from "../../model/objects.js";
import { locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { Column } from "../column/model.js";
import { alterColumn, columnConstraints, columnDefinition, columnSettings } from "../column/render.js";
import { constraintDefinition } from "../constraint/render.js";
import { optionsClause } from "../generic-options.js";
import type { Table } from "./model.js";

/** CREATE TABLE with the columns and constraints that the plan folds into it. */
export function createTable(table: Table, context: RenderContext): readonly Statement[] {
  const unlogged = table.persistence === "unlogged" ? "UNLOGGED " : "";
  const members = context.members(table).filter((member) => !isInherited(member, table));
  const lines = members.flatMap((member) => memberLine(member, table, context)).map((line) => `  ${line}`);
  const body = lines.length === 0 ? "()" : `(\n${lines.join(",\n")}\n)`;
  const word = table.foreign === null ? "TABLE" : "FOREIGN TABLE";
  const head = `CREATE ${unlogged}${word} ${context.name(table.schema, table.name)}`;
  const parts = [head, shape(table, body, context), ...tableClauses(table)];
  return [statement(parts.join(" ")), ...afterwards(table, context)];
}

/** What INHERITS brings along; a partition is made with all of its own. */
function isInherited(member: SchemaObject, { inherits }: Table): boolean {
  return inherits.length > 0 && "local" in member && !member.local;
}

function memberLine(member: SchemaObject, table: Table, context: RenderContext): readonly string[] {
  if (member.kind === "constraint") return [constraintDefinition(member, context)];
  if (member.kind !== "column") throw new TypeError(`${member.kind} is no part of CREATE TABLE`);
  if (table.ofType === null) return [columnDefinition(member, context)];
  const options = columnConstraints(member);
  return options === "" ? [] : [`${ident(member.name)} WITH OPTIONS ${options}`];
}

/** A partition is a table of its own until it is attached: CREATE TABLE ... PARTITION OF would lock its parent. */
function shape({ inherits, ofType }: Table, body: string, context: RenderContext): string {
  if (ofType !== null) return `OF ${context.type(ofType)}${body === "()" ? "" : ` ${body}`}`;
  const parents = inherits.map((parent) => context.name(parent.schema, parent.name));
  return parents.length === 0 ? body : `${body} INHERITS (${parents.join(", ")})`;
}

/** ATTACH PARTITION; an empty statement list for what is no partition. */
export function attachPartition(table: Table, context: RenderContext): readonly Statement[] {
  if (table.partitionOf === null) return [];
  const parent = context.name(table.partitionOf.schema, table.partitionOf.name);
  const sql = `ALTER TABLE ${parent} ATTACH PARTITION ${context.name(table.schema, table.name)} ${table.partitionOf.bound}`;
  return [locking("SHARE UPDATE EXCLUSIVE", parent, sql, ["scans-table"])];
}

function tableClauses(table: Table): string[] {
  const clauses: string[] = [];
  if (table.partitionBy !== null) clauses.push(`PARTITION BY ${table.partitionBy}`);
  if (table.accessMethod !== null && table.accessMethod !== "heap")
    clauses.push(`USING ${ident(table.accessMethod)}`);
  if (table.options.length > 0) clauses.push(`WITH (${table.options.join(", ")})`);
  if (table.foreign !== null)
    clauses.push(`SERVER ${ident(table.foreign.server)}${optionsClause(table.foreign.options)}`);
  if (table.tablespace !== null) clauses.push(`TABLESPACE ${ident(table.tablespace)}`);
  return clauses;
}

function afterwards(table: Table, context: RenderContext): Statement[] {
  const columns = context.members(table).filter((member) => member.kind === "column");
  const statements = columns.flatMap((column) => [
    ...(isInherited(column, table) ? inheritedSettings(column, context) : []),
    ...columnSettings(column, context),
  ]);
  if (table.replicaIdentity === "full" || table.replicaIdentity === "nothing") {
    statements.push(alterTable(table, context, replicaIdentity(table)));
  }
  return statements;
}

/** Turns row security on where it was off: once the policies are there, since without any no row is seen. */
export function enableRowSecurity(
  previous: Pick<Table, "rowSecurity" | "forceRowSecurity"> | undefined,
  next: Table,
  context: RenderContext,
): readonly Statement[] {
  const statements: Statement[] = [];
  if (next.rowSecurity && previous?.rowSecurity !== true)
    statements.push(alterTable(next, context, "ENABLE ROW LEVEL SECURITY"));
  if (next.forceRowSecurity && previous?.forceRowSecurity !== true)
    statements.push(alterTable(next, context, "FORCE ROW LEVEL SECURITY"));
  return statements;
}

/** A child's own default and NOT NULL, which may differ from its parents'. */
function inheritedSettings(column: Column, context: RenderContext): Statement[] {
  const statements: Statement[] = [];
  if (column.default !== null) statements.push(alterColumn(column, context, `SET DEFAULT ${column.default}`));
  if (column.notNull) statements.push(alterColumn(column, context, "SET NOT NULL"));
  return statements;
}

/** The indexes that the table names as its replica identity and for CLUSTER. */
export function chosenIndexes({ replicaIdentity: identity, clusterOn }: Table): string[] {
  const named = identity === "default" || identity === "full" || identity === "nothing" ? [] : [identity];
  return clusterOn === null ? named : [...named, clusterOn];
}

/** Names them, once they exist. */
export function chooseIndexes(table: Table, context: RenderContext): Statement[] {
  const { replicaIdentity: identity, clusterOn } = table;
  const byIndex = chosenIndexes({ ...table, clusterOn: null }).includes(identity);
  return [
    ...(byIndex ? [alterTable(table, context, replicaIdentity(table))] : []),
    ...(clusterOn === null ? [] : [alterTable(table, context, `CLUSTER ON ${ident(clusterOn)}`)]),
  ];
}

/** One ALTER TABLE under ACCESS EXCLUSIVE. */
export function alterTable(table: Table, context: RenderContext, action: string): Statement {
  const name = context.name(table.schema, table.name);
  return locking("ACCESS EXCLUSIVE", name, `ALTER TABLE ${name} ${action}`);
}

/** The REPLICA IDENTITY clause. */
export function replicaIdentity({ replicaIdentity: identity }: Table): string {
  if (identity === "default" || identity === "full" || identity === "nothing") {
    return `REPLICA IDENTITY ${identity.toUpperCase()}`;
  }
  return `REPLICA IDENTITY USING INDEX ${ident(identity)}`;
}
