import { type Hazard, locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { Constraint, ConstraintIndex } from "./model.js";

/** A constraint as CREATE TABLE and ADD take it, with its name. */
export function constraintDefinition(constraint: Constraint, _context: RenderContext): string {
  return `CONSTRAINT ${ident(constraint.name)} ${constraintBody(constraint)}`;
}

/** A constraint without its name: what `pg_get_constraintdef` prints. */
export function constraintBody(constraint: Constraint): string {
  const clauses = [definition(constraint)];
  if (constraint.deferrable) clauses.push("DEFERRABLE");
  if (constraint.initiallyDeferred) clauses.push("INITIALLY DEFERRED");
  if (constraint.noInherit) clauses.push("NO INHERIT");
  if (!constraint.enforced) clauses.push("NOT ENFORCED");
  else if (!constraint.validated) clauses.push("NOT VALID");
  return clauses.join(" ");
}

function definition(constraint: Constraint): string {
  if (constraint.type === "check") return `CHECK (${constraint.expression})`;
  if (constraint.type === "exclusion") return constraint.expression ?? "";
  const word = constraint.type === "primaryKey" ? "PRIMARY KEY" : "UNIQUE";
  const nulls = constraint.index?.nullsNotDistinct ? " NULLS NOT DISTINCT" : "";
  const period = constraint.period ? " WITHOUT OVERLAPS" : "";
  return `${word}${nulls} (${constraint.columns.map(ident).join(", ")}${period})${indexClauses(constraint.index)}`;
}

function indexClauses(index: ConstraintIndex | null): string {
  if (index === null) return "";
  const include = index.include.length === 0 ? "" : ` INCLUDE (${index.include.map(ident).join(", ")})`;
  const options = index.options.length === 0 ? "" : ` WITH (${index.options.join(", ")})`;
  const tablespace = index.tablespace === null ? "" : ` USING INDEX TABLESPACE ${ident(index.tablespace)}`;
  return `${include}${options}${tablespace}`;
}

/** ALTER TABLE ... ADD CONSTRAINT. */
export function addConstraint(constraint: Constraint, context: RenderContext): readonly Statement[] {
  const table = context.name(constraint.schema, constraint.table);
  const checks = constraint.type === "check" && constraint.validated && constraint.enforced;
  const hazards: Hazard[] = constraint.index !== null ? ["builds-index", "may-fail-on-data"] : [];
  if (checks) hazards.push("scans-table", "may-fail-on-data");
  const sql = `ALTER TABLE ${table} ADD ${constraintDefinition(constraint, context)}`;
  return [locking("ACCESS EXCLUSIVE", table, sql, hazards)];
}

/** ADD CONSTRAINT ... USING INDEX: the index gets the constraint's name. */
export function takeOverIndex(constraint: Constraint, index: string, context: RenderContext): Statement {
  const table = context.name(constraint.schema, constraint.table);
  const word = constraint.type === "primaryKey" ? "PRIMARY KEY" : "UNIQUE";
  const timing = /( DEFERRABLE.*)?$/.exec(constraintBody(constraint))?.[1] ?? "";
  return locking(
    "ACCESS EXCLUSIVE",
    table,
    `ALTER TABLE ${table} ADD CONSTRAINT ${ident(constraint.name)} ${word} USING INDEX ${ident(index)}${timing}`,
  );
}
