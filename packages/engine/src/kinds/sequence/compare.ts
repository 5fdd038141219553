import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { Sequence, SequenceParameters } from "./model.js";
import { fitPosition, isApart } from "./position.js";

export function alterParameters(pair: Pair<Sequence>, context: RenderContext): readonly Statement[] {
  return alterSequence(pair, context.name(pair.next.schema, pair.next.name));
}

/**
 * All parameters in one ALTER SEQUENCE: bounds and type depend on each other. The current value stays, but where no value
 * within the old bounds is within the new ones. `name` is SQL.
 */
export function alterSequence(pair: Pair<SequenceParameters>, name: string): readonly Statement[] {
  const { next } = pair;
  const clauses = [
    `AS ${next.type}`,
    `INCREMENT BY ${next.increment}`,
    `MINVALUE ${next.min}`,
    `MAXVALUE ${next.max}`,
    `START WITH ${next.start}`,
    `CACHE ${next.cache}`,
    next.cycle ? "CYCLE" : "NO CYCLE",
    ...(isApart(pair) ? ["RESTART"] : []),
  ];
  const alter = locking("SHARE ROW EXCLUSIVE", name, `ALTER SEQUENCE ${name} ${clauses.join(" ")}`);
  return [...fitPosition(pair, name), alter];
}

/** OWNED BY the column, or by none. */
export function ownSequence(sequence: Sequence, context: RenderContext): readonly Statement[] {
  const name = context.name(sequence.schema, sequence.name);
  const owner = sequence.ownedBy;
  const column = owner === null ? "NONE" : `${context.name(owner.schema, owner.name)}.${ident(owner.column)}`;
  return [locking("SHARE ROW EXCLUSIVE", name, `ALTER SEQUENCE ${name} OWNED BY ${column}`)];
}

export function alterPersistence({ next }: Pair<Sequence>, context: RenderContext): readonly Statement[] {
  const name = context.name(next.schema, next.name);
  const word = next.persistence === "unlogged" ? "UNLOGGED" : "LOGGED";
  return [locking("ACCESS EXCLUSIVE", name, `ALTER SEQUENCE ${name} SET ${word}`)];
}
