import type { SchemaObject } from "../../model/objects.js";
import { locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { columnDefinition, columnSettings } from "../column/render.js";
import { constraintDefinition } from "../constraint/render.js";
import type { Table } from "./model.js";

/** CREATE TABLE with the columns and constraints that the plan folds into it. */
export function createTable(table: Table, context: RenderContext): readonly Statement[] {
  const unlogged = table.persistence === "unlogged" ? "UNLOGGED " : "";
  const lines = context.members(table).map((member) => `  ${memberLine(member, context)}`);
  const body = lines.length === 0 ? "()" : `(\n${lines.join(",\n")}\n)`;
  const head = `CREATE ${unlogged}TABLE ${context.name(table.schema, table.name)}`;
  const parts = [head, shape(table, body, context), ...tableClauses(table)];
  return [statement(parts.join(" ")), ...afterwards(table, context)];
}

function memberLine(member: SchemaObject, context: RenderContext): string {
  if (member.kind === "column") return columnDefinition(member, context);
  if (member.kind === "constraint") return constraintDefinition(member, context);
  throw new TypeError(`${member.kind} is no part of CREATE TABLE`);
}

function shape(table: Table, body: string, context: RenderContext): string {
  const { partitionOf, inherits, ofType } = table;
  const filled = body === "()" ? "" : ` ${body}`;
  if (partitionOf !== null) {
    return `PARTITION OF ${context.name(partitionOf.schema, partitionOf.name)}${filled} ${partitionOf.bound}`;
  }
  if (ofType !== null) return `OF ${context.type(ofType)}${filled}`;
  const parents = inherits.map((parent) => context.name(parent.schema, parent.name));
  return parents.length === 0 ? body : `${body} INHERITS (${parents.join(", ")})`;
}

function tableClauses(table: Table): string[] {
  const clauses: string[] = [];
  if (table.partitionBy !== null) clauses.push(`PARTITION BY ${table.partitionBy}`);
  if (table.accessMethod !== null && table.accessMethod !== "heap")
    clauses.push(`USING ${ident(table.accessMethod)}`);
  if (table.options.length > 0) clauses.push(`WITH (${table.options.join(", ")})`);
  if (table.tablespace !== null) clauses.push(`TABLESPACE ${ident(table.tablespace)}`);
  return clauses;
}

function afterwards(table: Table, context: RenderContext): Statement[] {
  const columns = context.members(table).filter((member) => member.kind === "column");
  const statements = columns.flatMap((column) => columnSettings(column, context));
  if (table.rowSecurity) statements.push(alterTable(table, context, "ENABLE ROW LEVEL SECURITY"));
  if (table.forceRowSecurity) statements.push(alterTable(table, context, "FORCE ROW LEVEL SECURITY"));
  if (table.replicaIdentity === "full" || table.replicaIdentity === "nothing") {
    statements.push(alterTable(table, context, replicaIdentity(table)));
  }
  return statements;
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
