import fc from "fast-check";
import type { Laws } from "./check.js";
import { type RandomSchema, randomSchema } from "./model.js";
import { schemaSql } from "./sql.js";

/** A pair of schemas that breaks a law, as small as shrinking makes it. */
export interface BrokenLaw {
  readonly run: number;
  readonly problems: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** How long the search for a smaller pair may go on. */
const shrinkingMs = 60_000;

/** One run of its own: the same seed and number give the same pair, whatever ran before. */
export async function runLaws(laws: Laws, seed: number, run: number): Promise<BrokenLaw | undefined> {
  let last: BrokenLaw | undefined;
  const property = fc.asyncProperty(randomSchema, randomSchema, async (from, to) => {
    const problems = await laws.broken(from, to);
    if (problems.length === 0) return true;
    last = { run, problems, from: text(from), to: text(to) };
    return false;
  });
  const result = await fc.check(property, {
    seed: seed + run,
    numRuns: 1,
    interruptAfterTimeLimit: shrinkingMs,
  });
  if (result.failed && last === undefined) throw result.errorInstance;
  return last;
}

function text(schema: RandomSchema): string {
  return schemaSql(schema)
    .map((sql) => `${sql};`)
    .join("\n");
}
