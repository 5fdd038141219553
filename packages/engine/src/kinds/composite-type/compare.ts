import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { recreate } from "../kind.js";
import type { CompositeAttribute, CompositeType } from "./model.js";

/**
 * Attributes go, and come at the end, in place. Another order of those that stay takes a new type, and so does another
 * type of one: PostgreSQL alters no attribute of a type that columns have (ALTER TYPE).
 */
export function alterAttributes(
  { previous, next }: Pair<CompositeType>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  const before = new Map(previous.attributes.map((attribute) => [attribute.name, attribute]));
  if (!keepsOrder({ previous, next })) return recreate;
  if (next.attributes.some((attribute) => isRetyped(attribute, before.get(attribute.name)))) return recreate;
  return attributeCount({ previous, next }, context);
}

/** True where those that stay come first and in the same order. */
export function keepsOrder({ previous, next }: Pair<CompositeType>): boolean {
  const after = new Set(next.attributes.map(({ name }) => name));
  const kept = previous.attributes.filter(({ name }) => after.has(name));
  return kept.every(({ name }, place) => name === next.attributes[place]?.name);
}

/**
 * Takes off the attributes that go and adds those that come, at the end. Done to a type before another takes its place,
 * it gives its values the same number of attributes, so that their text can be read as the other's.
 */
export function attributeCount(
  { previous, next }: Pair<CompositeType>,
  context: RenderContext,
): readonly Statement[] {
  if (!keepsOrder({ previous, next })) return [];
  const before = new Set(previous.attributes.map(({ name }) => name));
  const after = new Set(next.attributes.map(({ name }) => name));
  const gone = previous.attributes.filter(({ name }) => !after.has(name));
  const actions = [
    ...gone.map(({ name }) => `DROP ATTRIBUTE ${ident(name)}`),
    ...next.attributes
      .filter(({ name }) => !before.has(name))
      .map((attribute) => `ADD ATTRIBUTE ${attributeSql(attribute, context)}`),
  ];
  if (actions.length === 0) return [];
  const sql = `ALTER TYPE ${context.name(next.schema, next.name)} ${actions.join(", ")}`;
  return [statement(sql, { hazards: gone.length > 0 ? ["drops-data"] : [] })];
}

function isRetyped(attribute: CompositeAttribute, before: CompositeAttribute | undefined): boolean {
  if (before === undefined) return false;
  return before.type !== attribute.type || before.collation !== attribute.collation;
}

/** An attribute as CREATE TYPE and ADD ATTRIBUTE take it. */
export function attributeSql({ name, type, collation }: CompositeAttribute, context: RenderContext): string {
  const collate = collation === null ? "" : ` COLLATE ${collation}`;
  return `${ident(name)} ${context.type(type)}${collate}`;
}
