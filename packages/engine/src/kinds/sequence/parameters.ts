import type { SequenceParameters } from "./model.js";

const largest: Record<string, bigint> = {
  smallint: 32767n,
  integer: 2147483647n,
  bigint: 9223372036854775807n,
};

/** What CREATE SEQUENCE takes when nothing is said (PostgreSQL manual, CREATE SEQUENCE). */
export function defaultParameters(type: string, increment = "1"): SequenceParameters {
  const top = largest[type] ?? 9223372036854775807n;
  const up = BigInt(increment) > 0n;
  const [min, max] = up ? [1n, top] : [-top - 1n, -1n];
  return {
    type,
    start: `${up ? min : max}`,
    increment,
    min: `${min}`,
    max: `${max}`,
    cache: "1",
    cycle: false,
  };
}

/** The clauses that differ from the defaults of the sequence's type, without AS. */
export function parameterClauses(sequence: SequenceParameters): string[] {
  const plain = defaultParameters(sequence.type, sequence.increment);
  const clauses: string[] = [];
  if (sequence.increment !== "1") clauses.push(`INCREMENT BY ${sequence.increment}`);
  if (sequence.min !== plain.min) clauses.push(`MINVALUE ${sequence.min}`);
  if (sequence.max !== plain.max) clauses.push(`MAXVALUE ${sequence.max}`);
  if (sequence.start !== plainStart(sequence)) clauses.push(`START WITH ${sequence.start}`);
  if (sequence.cache !== "1") clauses.push(`CACHE ${sequence.cache}`);
  if (sequence.cycle) clauses.push("CYCLE");
  return clauses;
}

function plainStart(sequence: SequenceParameters): string {
  return BigInt(sequence.increment) > 0n ? sequence.min : sequence.max;
}

/** True where both have the same parameters. */
export function sameParameters(a: SequenceParameters, b: SequenceParameters): boolean {
  return (Object.keys(defaultParameters("bigint")) as (keyof SequenceParameters)[]).every(
    (key) => a[key] === b[key],
  );
}

/**
 * What a sequence is after its type alone changed: a bound that was the old type's becomes the new one's (PostgreSQL
 * manual, ALTER SEQUENCE).
 */
export function retyped<S extends SequenceParameters>(sequence: S, type: string): S {
  const [before, after] = [boundsOf(sequence.type), boundsOf(type)];
  const min = BigInt(sequence.min) === before.min ? `${after.min}` : sequence.min;
  const max = BigInt(sequence.max) === before.max ? `${after.max}` : sequence.max;
  return { ...sequence, type, min, max };
}

/** True where the bounds are within those of the type, and the start within the bounds. */
export function fitsType({ type, min, max, start }: SequenceParameters): boolean {
  const bounds = boundsOf(type);
  const [low, high, first] = [BigInt(min), BigInt(max), BigInt(start)];
  return low >= bounds.min && high <= bounds.max && first >= low && first <= high;
}

function boundsOf(type: string): { readonly min: bigint; readonly max: bigint } {
  const max = largest[type] ?? 9223372036854775807n;
  return { min: -max - 1n, max };
}
