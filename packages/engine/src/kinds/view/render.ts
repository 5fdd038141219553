import type { Pair } from "../../model/pair.js";
import { locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { recreate } from "../kind.js";
import type { View, ViewColumn } from "./model.js";

export function createView(view: View, context: RenderContext): readonly Statement[] {
  return [statement(definition("CREATE VIEW", view, context)), ...setDefaults(view, {}, context)];
}

/**
 * CREATE OR REPLACE VIEW may add columns at the end; those that are there keep name, type and collation (PostgreSQL
 * manual, CREATE VIEW). Anything else takes a new view.
 */
export function replaceView(
  { previous, next }: Pair<View>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  const kept = previous.columns.every((column, place) => sameColumn(column, next.columns[place]));
  if (!kept) return recreate;
  const name = context.name(next.schema, next.name);
  return [locking("ACCESS EXCLUSIVE", name, definition("CREATE OR REPLACE VIEW", next, context))];
}

function sameColumn(column: ViewColumn, other: ViewColumn | undefined): boolean {
  const { name, type, collation } = column;
  return name === other?.name && type === other.type && collation === other.collation;
}

export function alterDefaults({ previous, next }: Pair<View>, context: RenderContext): readonly Statement[] {
  const removed = Object.keys(previous.defaults).filter((column) => next.defaults[column] === undefined);
  return [
    ...setDefaults(next, previous.defaults, context),
    ...removed.map((column) => alterColumn(next, column, "DROP DEFAULT", context)),
  ];
}

function setDefaults(view: View, before: View["defaults"], context: RenderContext): Statement[] {
  return Object.entries(view.defaults)
    .filter(([column, value]) => before[column] !== value)
    .map(([column, value]) => alterColumn(view, column, `SET DEFAULT ${value}`, context));
}

function alterColumn(view: View, column: string, action: string, context: RenderContext): Statement {
  const name = context.name(view.schema, view.name);
  return locking("ACCESS EXCLUSIVE", name, `ALTER VIEW ${name} ALTER COLUMN ${ident(column)} ${action}`);
}

function definition(head: string, view: View, context: RenderContext): string {
  const options = view.options.length === 0 ? "" : ` WITH (${view.options.join(", ")})`;
  return `${head} ${context.name(view.schema, view.name)}${options} AS\n${view.definition}`;
}
