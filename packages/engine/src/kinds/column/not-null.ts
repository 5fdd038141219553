import type { Alter } from "../../model/change.js";
import { locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import { asideName } from "../type-in-schema.js";
import { fillStatements } from "./fill.js";
import type { Column, NotNullConstraint } from "./model.js";
import { defaultObjectName } from "./names.js";

const plain: NotNullConstraint = { name: null, noInherit: false, validated: true, comment: null };

/** SET and DROP NOT NULL, or a constraint of its own where it has a name or is special otherwise (18). */
export function alterNotNull({ next }: Alter<Column>, context: RenderContext): readonly Statement[] {
  const table = context.name(next.schema, next.table);
  const alter = `ALTER TABLE ${table} ALTER COLUMN ${ident(next.name)}`;
  if (!next.notNull) return [locking("ACCESS EXCLUSIVE", table, `${alter} DROP NOT NULL`)];
  const hazards = next.foreignOptions === null ? (["scans-table", "may-fail-on-data"] as const) : [];
  const filled = fillStatements(next, context);
  if (next.notNullConstraint === null)
    return [...filled, locking("ACCESS EXCLUSIVE", table, `${alter} SET NOT NULL`, hazards)];
  return [...filled, ...addNotNull(next, next.notNullConstraint, context)];
}

/** ADD CONSTRAINT ... NOT NULL, and its comment. */
export function addNotNull(
  column: Column,
  constraint: NotNullConstraint,
  context: RenderContext,
): readonly Statement[] {
  const { noInherit, validated } = constraint;
  const table = context.name(column.schema, column.table);
  const name = nameOf(column, constraint);
  const words = [
    `ALTER TABLE ${table} ADD CONSTRAINT ${ident(name)} NOT NULL ${ident(column.name)}`,
    ...(noInherit ? ["NO INHERIT"] : []),
    ...(validated ? [] : ["NOT VALID"]),
  ];
  const hazards = validated ? (["scans-table", "may-fail-on-data"] as const) : [];
  const added = locking("ACCESS EXCLUSIVE", table, words.join(" "), hazards);
  return [added, ...comment(column, constraint.comment, name, context)];
}

/** Name, NO INHERIT, NOT VALID and comment of a NOT NULL that stays (PostgreSQL 18 manual, ALTER TABLE). */
export function alterNotNullConstraint(
  { previous, next, properties, stepsAside }: Alter<Column>,
  context: RenderContext,
): readonly Statement[] {
  if (properties.includes("notNull") || !next.notNull || context.major < 18) return [];
  const [before, after] = [previous.notNullConstraint ?? plain, next.notNullConstraint ?? plain];
  const table = context.name(next.schema, next.table);
  const alter = (action: string) => locking("ACCESS EXCLUSIVE", table, `ALTER TABLE ${table} ${action}`);
  const held = previous.notNullName ?? nameOf(previous, before);
  const old = stepsAside === true ? asideName(held) : held;
  const name = after.name === before.name ? held : nameOf(next, after);
  if (before.validated && !after.validated)
    return [alter(`DROP CONSTRAINT ${ident(old)}`), ...addNotNull(next, { ...after, name }, context)];
  const validate = `ALTER TABLE ${table} VALIDATE CONSTRAINT ${ident(name)}`;
  return [
    ...(name === old ? [] : [alter(`RENAME CONSTRAINT ${ident(old)} TO ${ident(name)}`)]),
    ...(before.noInherit === after.noInherit
      ? []
      : [alter(`ALTER CONSTRAINT ${ident(name)} ${after.noInherit ? "NO INHERIT" : "INHERIT"}`)]),
    ...(before.validated
      ? []
      : after.validated
        ? [locking("SHARE UPDATE EXCLUSIVE", table, validate, ["may-fail-on-data"])]
        : []),
    ...(before.comment === after.comment ? [] : comment(next, after.comment ?? "", name, context)),
  ];
}

/** A name that another wants is given up first. */
export function stepAside({ previous, stepsAside }: Alter<Column>, context: RenderContext): Statement[] {
  if (stepsAside !== true) return [];
  const table = context.name(previous.schema, previous.table);
  const name = previous.notNullName ?? nameOf(previous, previous.notNullConstraint ?? plain);
  const rename = `RENAME CONSTRAINT ${ident(name)} TO ${ident(asideName(name))}`;
  return [locking("ACCESS EXCLUSIVE", table, `ALTER TABLE ${table} ${rename}`)];
}

/** What ADD COLUMN and CREATE TABLE have no clause for. */
export function notNullSettings(column: Column, context: RenderContext): readonly Statement[] {
  const constraint = column.notNullConstraint;
  if (!column.notNull || constraint === null) return [];
  if (!constraint.validated) return addNotNull(column, constraint, context);
  return comment(column, constraint.comment, nameOf(column, constraint), context);
}

function nameOf({ table, name }: Column, constraint: NotNullConstraint): string {
  return constraint.name ?? defaultObjectName(table, name, "not_null");
}

function comment(
  { schema, table }: Column,
  text: string | null,
  name: string,
  context: RenderContext,
): readonly Statement[] {
  if (text === null) return [];
  const written = text === "" ? "NULL" : literal(text);
  return [statement(`COMMENT ON CONSTRAINT ${ident(name)} ON ${context.name(schema, table)} IS ${written}`)];
}
