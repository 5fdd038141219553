import { takesAllValues } from "@godwit/engine";

/** Types whose values go there and back: what does not fit is refused, never rounded. */
const faithful: readonly (readonly string[])[] = [
  ["smallint", "integer", "bigint"],
  ["text", "character varying", "character"],
  ["timestamp without time zone", "timestamp with time zone"],
];

/** Wider by nature. */
const wider: Readonly<Record<string, string>> = { date: "timestamp", real: "double precision" };

/** True where a conversion may round values, or write them in another way. A type of the user's is taken to keep them. */
export function losesSomething(previous: string, next: string): boolean {
  if (previous === next || takesAllValues(previous, next) || next.includes(".")) return false;
  const [from, to] = [bare(previous), bare(next)];
  if (next === `${previous}[]` || ["text", "character varying", "character"].includes(to)) return false;
  if (faithful.some((types) => types.includes(from) && types.includes(to)))
    return precision(next) < precision(previous);
  return !to.startsWith(wider[from] ?? "\0");
}

function bare(type: string): string {
  return type.replace(/\([^()]*\)/, "");
}

function precision(type: string): number {
  return Number(/\((\d+)/.exec(type)?.[1] ?? Number.POSITIVE_INFINITY);
}
