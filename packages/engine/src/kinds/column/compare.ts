import type { Alter } from "../../model/change.js";
import type { Pair } from "../../model/pair.js";
import type { Hazard, Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { alterGenericOptions } from "../generic-options.js";
import { type Alterations, recreate } from "../kind.js";
import { reorderedArray } from "./array-of-rows.js";
import { alterIdentity, fitType } from "./identity-change.js";
import type { Column } from "./model.js";
import { alterNotNull, alterNotNullConstraint } from "./not-null.js";
import { alterColumn, hasForeignSequence, storageSettings } from "./render.js";
import { rowsAgain } from "./rows-as-text.js";
import { keepsStorage, usingClause } from "./type-change.js";

export const columnAlterations: Alterations<Column> = {
  schema: "identity",
  table: "identity",
  name: "identity",
  // PostgreSQL cannot move a column, and no statement depends on the order.
  position: "ignored",
  type: alterType,
  collation: alterType,
  notNull: alterNotNull,
  notNullConstraint: alterNotNullConstraint,
  // What matters of it is in `notNullConstraint`.
  notNullName: "ignored",
  default: alterDefault,
  identity: alterIdentity,
  generated: alterGenerated,
  storage: alterStorage,
  // Follows from the type.
  usualStorage: "ignored",
  compression: (change, context) =>
    change.next.compression === null && changesType(change)
      ? []
      : [alterColumn(change.next, context, `SET COMPRESSION ${change.next.compression ?? "default"}`)],
  statistics: alterStatistics,
  options: alterOptions,
  foreignOptions: alterForeignOptions,
  local: "ignored",
};

/** A virtual column has none, and comes without. */
function alterStatistics({ next }: Alter<Column>, context: RenderContext): readonly Statement[] {
  if (next.generated?.kind === "virtual") return [];
  const altered = alterColumn(next, context, `SET STATISTICS ${next.statistics ?? -1}`);
  return [{ ...altered, locks: shared(next, context) }];
}

function shared(column: Column, context: RenderContext): Statement["locks"] {
  return [{ mode: "SHARE UPDATE EXCLUSIVE", on: context.name(column.schema, column.table) }];
}

/** The default is taken off before and set again after: its stored form would otherwise keep a cast of the old type. */
function alterType(change: Alter<Column>, context: RenderContext): readonly Statement[] | typeof recreate {
  const { previous, next, properties } = change;
  if (next.generated !== null) return recreate;
  const collate = next.collation === null ? "" : ` COLLATE ${next.collation}`;
  const retyped = properties.includes("type") && next.foreignOptions === null;
  const helped = retyped ? reorderedArray(change, context) : undefined;
  const using = retyped ? (helped?.using ?? rowsAgain(change, context) ?? usingClause(change, context)) : "";
  const actions = [`TYPE ${context.type(next.type)}${collate}${using}`];
  if (previous.default !== null) actions.unshift("DROP DEFAULT");
  if (next.default !== null && next.identity === null) actions.push(`SET DEFAULT ${next.default}`);
  // A foreign table has no rows to convert.
  const hazards = next.foreignOptions === null ? typeHazards(change) : [];
  const altered = { ...alterColumn(next, context, ...actions), hazards };
  const whole = helped === undefined ? [altered] : [helped.before, altered, helped.after];
  return [...whole, ...storageSettings(next, context)];
}

/** DEFAULT is known since PostgreSQL 16. A change of type brings the new type's. */
function alterStorage(change: Alter<Column>, context: RenderContext): readonly Statement[] {
  const { previous, next } = change;
  if (next.storage !== null) return storageSettings({ ...next, compression: null }, context);
  const usual = context.major < 16 ? previous.usualStorage : "DEFAULT";
  return changesType(change) || usual === null ? [] : [alterColumn(next, context, `SET STORAGE ${usual}`)];
}

/** Under another collation the rows stay as they are; indexes are sorted anew, and keys may turn out equal. */
function typeHazards({ previous, next, properties }: Alter<Column>): readonly Hazard[] {
  if (!properties.includes("type")) return ["builds-index", "may-fail-on-data"];
  const replaced = previous.type === next.type;
  const kept = !replaced && keepsStorage(previous.type, next.type) && !properties.includes("collation");
  return kept ? [] : ["rewrites-table", "may-fail-on-data"];
}

function alterDefault(change: Alter<Column>, context: RenderContext): readonly Statement[] {
  const { previous, next } = change;
  if (changesType(change)) return [];
  // DROP DEFAULT of a serial becoming an identity is part of that change.
  if (next.default === null && next.identity !== null && previous.identity === null) return [];
  return [alterColumn(next, context, next.default === null ? "DROP DEFAULT" : `SET DEFAULT ${next.default}`)];
}

/**
 * Lets go of the sequence of an identity, or of the one a default draws from where the column becomes an identity; and
 * of a generation expression, beside which no default can be and whose columns cannot change their types.
 */
export function letGo(change: Alter<Column>, context: RenderContext): readonly Statement[] {
  const { previous, next } = change;
  if (losesExpression(change)) return [alterColumn(next, context, "DROP EXPRESSION")];
  if (previous.identity !== null && next.identity !== null && !hasForeignSequence(next))
    return fitType({ previous: previous.identity, next: next.identity }, next, context);
  if (previous.identity !== null && next.identity === null) {
    return [alterColumn(next, context, "DROP IDENTITY")];
  }
  const becomes = previous.identity === null && next.identity !== null && previous.default !== null;
  return becomes ? [alterColumn(next, context, "DROP DEFAULT")] : [];
}

function losesExpression({ previous, next }: Pair<Column>): boolean {
  return next.generated === null && previous.generated?.kind === "stored";
}

function changesType({ properties }: Alter<Column>): boolean {
  return properties.includes("type") || properties.includes("collation");
}

function alterGenerated(
  change: Alter<Column>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  const { previous, next } = change;
  // It has been let go of.
  if (losesExpression(change)) return [];
  if (previous.generated?.kind !== next.generated?.kind || next.generated === null || context.major < 17)
    return recreate;
  const action = `SET EXPRESSION AS (${next.generated.expression})`;
  const hazards: Hazard[] = next.generated.kind === "stored" ? ["rewrites-table"] : [];
  return [{ ...alterColumn(next, context, action), hazards }];
}

function alterOptions({ previous, next }: Pair<Column>, context: RenderContext): readonly Statement[] {
  const key = (option: string) => option.slice(0, option.indexOf("="));
  const kept = new Set(next.options.map(key));
  const reset = previous.options.map(key).filter((option) => !kept.has(option));
  const actions: string[] = [];
  if (next.options.length > 0) actions.push(`SET (${next.options.join(", ")})`);
  if (reset.length > 0) actions.push(`RESET (${reset.join(", ")})`);
  return actions.length === 0
    ? []
    : [{ ...alterColumn(next, context, ...actions), locks: shared(next, context) }];
}

function alterForeignOptions(
  { previous, next }: Pair<Column>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  if (previous.foreignOptions === null || next.foreignOptions === null) return recreate;
  return [alterColumn(next, context, alterGenericOptions(previous.foreignOptions, next.foreignOptions))];
}
