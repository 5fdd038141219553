import type { Alter } from "../../model/change.js";
import type { Pair } from "../../model/pair.js";
import { type Hazard, locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import { alterGenericOptions } from "../generic-options.js";
import { type Alterations, recreate } from "../kind.js";
import { alterSequence } from "../sequence/compare.js";
import { fitsType, retyped } from "../sequence/parameters.js";
import { fitPosition, isApart } from "../sequence/position.js";
import type { Column, Identity } from "./model.js";
import { alterNotNull, alterNotNullConstraint } from "./not-null.js";
import { addIdentity, alterColumn, hasForeignSequence } from "./render.js";
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
  storage: ({ next }, context) => [alterColumn(next, context, `SET STORAGE ${next.storage ?? "DEFAULT"}`)],
  compression: ({ next }, context) => [
    alterColumn(next, context, `SET COMPRESSION ${next.compression ?? "default"}`),
  ],
  statistics: ({ next }, context) => [
    {
      ...alterColumn(next, context, `SET STATISTICS ${next.statistics ?? -1}`),
      locks: shared(next, context),
    },
  ],
  options: alterOptions,
  foreignOptions: alterForeignOptions,
  local: "ignored",
};

function shared(column: Column, context: RenderContext): Statement["locks"] {
  return [{ mode: "SHARE UPDATE EXCLUSIVE", on: context.name(column.schema, column.table) }];
}

/** The default is taken off before and set again after: its stored form would otherwise keep a cast of the old type. */
function alterType(change: Alter<Column>, context: RenderContext): readonly Statement[] | typeof recreate {
  const { previous, next, properties } = change;
  if (next.generated !== null) return recreate;
  const collate = next.collation === null ? "" : ` COLLATE ${next.collation}`;
  const retyped = properties.includes("type") && next.foreignOptions === null;
  const using = retyped ? usingClause(change, context) : "";
  const actions = [`TYPE ${context.type(next.type)}${collate}${using}`];
  if (previous.default !== null) actions.unshift("DROP DEFAULT");
  if (next.default !== null && next.identity === null) actions.push(`SET DEFAULT ${next.default}`);
  // A foreign table has no rows to convert.
  const hazards = next.foreignOptions === null ? typeHazards(change) : [];
  return [{ ...alterColumn(next, context, ...actions), hazards }];
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

function alterIdentity(pair: Pair<Column>, context: RenderContext): readonly Statement[] {
  const { previous, next } = pair;
  if (next.identity === null) return goOnAfterRows(next, sequenceOfDefault(next.default), context);
  if (previous.identity === null) return becomeIdentity(pair, next.identity, context);
  const sequence = context.name(next.schema, previous.identity.sequence);
  if (hasForeignSequence(previous) || hasForeignSequence(next))
    return alterCopied(pair, { previous: previous.identity, next: next.identity }, context);
  const fitted = fitting({ previous: previous.identity, next: next.identity });
  const identities = { previous: retyped(fitted, next.type), next: next.identity };
  const actions = identityActions(identities);
  if (isApart(identities)) actions.push("RESTART");
  const altered = alterColumn(next, context, actions.join(" "));
  const statements = actions.length === 0 ? [] : [...fitPosition(identities, sequence), altered];
  return [...statements, ...renameSequence(identities, sequence)];
}

/** A sequence of another type than the column's does not follow it: it is altered by itself. */
function alterCopied(
  { next }: Pair<Column>,
  identities: Pair<Identity>,
  context: RenderContext,
): readonly Statement[] {
  const { previous: before, next: after } = identities;
  const name = (sequence: string) => context.name(next.schema, sequence);
  return [
    ...(before.generation === after.generation
      ? []
      : [alterColumn(next, context, `SET GENERATED ${after.generation}`)]),
    ...alterSequence(identities, name(before.sequence)),
    ...renameSequence(identities, name(before.sequence)),
  ];
}

/** Bounds that the column's next type cannot hold give way before the type changes. */
function fitType(pair: Pair<Identity>, column: Column, context: RenderContext): readonly Statement[] {
  const { previous } = pair;
  const next = fitting(pair);
  if (next === previous) return [];
  const actions = identityActions({ previous, next });
  if (isApart({ previous, next })) actions.push("RESTART");
  return [
    ...fitPosition({ previous, next }, context.name(column.schema, previous.sequence)),
    alterColumn(column, context, actions.join(" ")),
  ];
}

/** The previous identity, with the next one's bounds where its type could not hold its own. */
function fitting({ previous, next }: Pair<Identity>): Identity {
  if (fitsType(retyped(previous, next.type))) return previous;
  return { ...previous, min: next.min, max: next.max, start: next.start };
}

function renameSequence({ previous, next }: Pair<Identity>, name: string): readonly Statement[] {
  if (previous.sequence === next.sequence) return [];
  return [locking("ACCESS EXCLUSIVE", name, `ALTER SEQUENCE ${name} RENAME TO ${ident(next.sequence)}`)];
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

/** Values of a row type, as the text that they are read from again. */
export function holdText({ previous }: Alter<Column>, context: RenderContext): Statement {
  const type = previous.type.endsWith("[]") ? "text[]" : "text";
  const actions = previous.default === null ? [] : ["DROP DEFAULT"];
  return {
    ...alterColumn(previous, context, ...actions, `TYPE ${type} USING ${ident(previous.name)}::${type}`),
    hazards: ["rewrites-table"],
  };
}

/** The sequence that a default draws from, as SQL. */
export function sequenceOfDefault(value: string | null): string | undefined {
  return /^nextval\(('(?:[^']|'')*'::regclass)\)$/.exec(value ?? "")?.[1];
}

/** The inner sequence of an identity column, as SQL. */
export function sequenceOfIdentity({ schema, table, name }: Column, context: RenderContext): string {
  return `pg_get_serial_sequence(${literal(context.name(schema, table))}, ${literal(name)})`;
}

/** A new sequence goes on after the values that the rows have. */
export function goOnAfterRows(
  column: Column,
  sequence: string | undefined,
  context: RenderContext,
  start = "1",
): readonly Statement[] {
  if (sequence === undefined) return [];
  const [table, name] = [context.name(column.schema, column.table), ident(column.name)];
  const position = `SELECT setval(${sequence}, max(${name}) + 1, false) FROM ${table} HAVING max(${name}) >= ${start}`;
  return [locking("ACCESS SHARE", table, position)];
}

/** From serial: the default has been let go of, and the old sequence with it. */
function becomeIdentity(
  pair: Pair<Column>,
  identity: Identity,
  context: RenderContext,
): readonly Statement[] {
  const { previous, next } = pair;
  const nullable = previous.notNull ? [] : ["SET NOT NULL"];
  return [
    alterColumn(next, context, ...nullable, addIdentity(next, identity)),
    ...goOnAfterRows(next, sequenceOfIdentity(next, context), context, identity.start),
  ];
}

/** SET clauses for what differs. */
function identityActions({ previous, next }: Pair<Identity>): string[] {
  const actions: string[] = [];
  if (previous.generation !== next.generation) actions.push(`SET GENERATED ${next.generation}`);
  if (previous.increment !== next.increment) actions.push(`SET INCREMENT BY ${next.increment}`);
  if (previous.min !== next.min) actions.push(`SET MINVALUE ${next.min}`);
  if (previous.max !== next.max) actions.push(`SET MAXVALUE ${next.max}`);
  if (previous.start !== next.start) actions.push(`SET START WITH ${next.start}`);
  if (previous.cache !== next.cache) actions.push(`SET CACHE ${next.cache}`);
  if (previous.cycle !== next.cycle) actions.push(next.cycle ? "SET CYCLE" : "SET NO CYCLE");
  return actions;
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
