import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import { literal } from "../../render/quote.js";
import type { SequenceParameters } from "./model.js";

/** True where no value within the old bounds is within the new ones: only a new start fits. */
export function isApart({ previous, next }: Pair<SequenceParameters>): boolean {
  return BigInt(previous.max) < BigInt(next.min) || BigInt(next.max) < BigInt(previous.min);
}

/**
 * Takes the current value of a sequence within its new bounds, where it is not: ALTER SEQUENCE refuses bounds that the
 * value is outside of, even that of a sequence that was never used. `name` is SQL.
 */
export function fitPosition(pair: Pair<SequenceParameters>, name: string): readonly Statement[] {
  const { previous, next } = pair;
  const narrower = BigInt(next.min) > BigInt(previous.min) || BigInt(next.max) < BigInt(previous.max);
  if (!narrower || isApart(pair)) return [];
  const low = larger(previous.min, next.min);
  const high = larger(previous.max, next.max) === next.max ? previous.max : next.max;
  const sql = `SELECT setval(${literal(name)}, least(greatest(last_value, ${low}), ${high}), is_called) FROM ${name} WHERE last_value NOT BETWEEN ${low} AND ${high}`;
  return [locking("ROW EXCLUSIVE", name, sql)];
}

function larger(a: string, b: string): string {
  return BigInt(a) > BigInt(b) ? a : b;
}
