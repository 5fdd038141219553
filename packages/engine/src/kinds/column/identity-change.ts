import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import { alterSequence } from "../sequence/compare.js";
import { fitsType, retyped } from "../sequence/parameters.js";
import { fitPosition, isApart } from "../sequence/position.js";
import type { Column, Identity } from "./model.js";
import { addIdentity, alterColumn, hasForeignSequence } from "./render.js";

/** Identity given, taken or changed, with the sequence and where it goes on. */
export function alterIdentity(pair: Pair<Column>, context: RenderContext): readonly Statement[] {
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
export function fitType(pair: Pair<Identity>, column: Column, context: RenderContext): readonly Statement[] {
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
