import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { optionsClause } from "../generic-options.js";
import { alterSequence } from "../sequence/compare.js";
import { parameterClauses } from "../sequence/parameters.js";
import type { Column, Identity } from "./model.js";
import { defaultSequenceName } from "./names.js";
import { alterNotNull, notNullSettings } from "./not-null.js";

/** The type of a SERIAL column by the type it is stored as. */
const serials: Record<string, string> = { smallint: "smallserial", integer: "serial", bigint: "bigserial" };

/** A column as CREATE TABLE and ADD COLUMN take it. */
export function columnDefinition(column: Column, context: RenderContext): string {
  const serial = context.members(column).some((member) => member.kind === "sequence")
    ? serials[column.type]
    : undefined;
  const type = serial ?? context.type(column.type);
  const parts = [ident(column.name), `${type}${optionsClause(column.foreignOptions ?? [])}`];
  if (column.collation !== null) parts.push(`COLLATE ${column.collation}`);
  if (column.generated !== null) parts.push(generatedClause(column.generated));
  if (column.identity !== null)
    parts.push(`GENERATED ${column.identity.generation} AS IDENTITY${identityOptions(column)}`);
  if (column.default !== null && serial === undefined) parts.push(`DEFAULT ${column.default}`);
  parts.push(...notNullClause(column));
  return parts.join(" ");
}

/** NOT NULL with its name; one that is NOT VALID takes a statement of its own. */
function notNullClause({ notNull, notNullConstraint }: Column): readonly string[] {
  if (!notNull || notNullConstraint?.validated === false) return [];
  const name = notNullConstraint?.name ?? null;
  return [
    ...(name === null ? [] : [`CONSTRAINT ${ident(name)}`]),
    "NOT NULL",
    ...(notNullConstraint?.noInherit ? ["NO INHERIT"] : []),
  ];
}

function generatedClause({ expression, kind }: NonNullable<Column["generated"]>): string {
  return `GENERATED ALWAYS AS (${expression}) ${kind.toUpperCase()}`;
}

/** What CREATE TABLE OF can say of a column whose type is given. */
export function columnConstraints(column: Column): string {
  const parts: string[] = [];
  if (column.generated !== null) parts.push(generatedClause(column.generated));
  if (column.identity !== null)
    parts.push(`GENERATED ${column.identity.generation} AS IDENTITY${identityOptions(column)}`);
  if (column.default !== null) parts.push(`DEFAULT ${column.default}`);
  parts.push(...notNullClause(column));
  return parts.join(" ");
}

/** The sequence options of an identity column in parentheses; empty where all are the defaults. */
export function identityOptions({ schema, table, name, identity }: Column): string {
  if (identity === null) return "";
  const clauses = parameterClauses(identity);
  const usual = identity.sequence === defaultSequenceName(table, name);
  const named = usual ? [] : [`SEQUENCE NAME ${ident(schema)}.${ident(identity.sequence)}`];
  const all = [...named, ...clauses];
  return all.length === 0 ? "" : ` (${all.join(" ")})`;
}

/** ADD COLUMN in the way that fills the rows there are, if somebody said what they get. */
export function addColumn(column: Column, context: RenderContext): readonly Statement[] {
  const fill = context.fill(column.id);
  switch (fill?.how) {
    case "default":
      return [
        ...addPlainColumn({ ...column, default: fill.expression }, context),
        alterColumn(column, context, "DROP DEFAULT"),
      ];
    case "backfill":
      return [
        ...addPlainColumn({ ...column, notNull: false }, context),
        ...alterNotNull({ type: "alter", previous: column, next: column, properties: ["notNull"] }, context),
      ];
    default:
      return addPlainColumn(column, context);
  }
}

/** ADD COLUMN, and what it takes no clause for: storage, compression, statistics, options. */
function addPlainColumn(column: Column, context: RenderContext): readonly Statement[] {
  const table = context.name(column.schema, column.table);
  const sql = `ALTER TABLE ${table} ADD COLUMN ${columnDefinition(column, context)}`;
  const empty = column.default === null && column.identity === null && column.generated === null;
  const rewrites =
    column.foreignOptions === null &&
    (column.identity !== null || column.generated?.kind === "stored" || context.fillsRows(column));
  const hazards = [
    ...(column.notNull && empty && column.foreignOptions === null ? (["may-fail-on-data"] as const) : []),
    ...(rewrites ? (["rewrites-table"] as const) : []),
  ];
  return [locking("ACCESS EXCLUSIVE", table, sql, hazards), ...columnSettings(column, context)];
}

/** True for the identity that LIKE copies: its sequence is of type bigint, whatever the column's (PostgreSQL 13 to 18). */
export function hasForeignSequence({ identity, type }: Column): boolean {
  return identity !== null && identity.type !== type;
}

/** Settings of a new column that neither CREATE TABLE nor ADD COLUMN is given here. */
export function columnSettings(column: Column, context: RenderContext): readonly Statement[] {
  const statements: Statement[] = [...notNullSettings(column, context), ...storageSettings(column, context)];
  if (column.statistics !== null)
    statements.push(alterColumn(column, context, `SET STATISTICS ${column.statistics}`));
  if (column.identity !== null && hasForeignSequence(column)) {
    const name = context.name(column.schema, column.identity.sequence);
    statements.push(...alterSequence({ previous: column.identity, next: column.identity }, name));
  }
  if (column.options.length > 0)
    statements.push(alterColumn(column, context, `SET (${column.options.join(", ")})`));
  return statements;
}

/** How values are stored and compressed, where that is not usual: a change of type forgets it. */
export function storageSettings(column: Column, context: RenderContext): readonly Statement[] {
  const { storage, compression } = column;
  return [
    ...(storage === null ? [] : [alterColumn(column, context, `SET STORAGE ${storage}`)]),
    ...(compression === null ? [] : [alterColumn(column, context, `SET COMPRESSION ${compression}`)]),
  ];
}

/** One ALTER TABLE ... ALTER COLUMN. */
export function alterColumn(
  column: Column,
  context: RenderContext,
  ...actions: readonly string[]
): Statement {
  const table = context.name(column.schema, column.table);
  const clauses = actions.map((action) => `ALTER COLUMN ${ident(column.name)} ${action}`);
  return locking("ACCESS EXCLUSIVE", table, `ALTER TABLE ${table} ${clauses.join(", ")}`);
}

/** ADD GENERATED ... AS IDENTITY with its options. */
export function addIdentity(column: Column, identity: Identity): string {
  return `ADD GENERATED ${identity.generation} AS IDENTITY${identityOptions(column)}`;
}
