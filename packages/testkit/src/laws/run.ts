import fc from "fast-check";
import type { Laws, SchemaPair } from "./check.js";
import type { TakenStatement } from "./fill.js";
import { randomSchema } from "./generate/schema.js";

/** A pair of schemas that breaks a law, as small as shrinking made it. */
export interface BrokenLaw {
  readonly run: number;
  readonly problems: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** What some runs showed. */
export interface RunsReport {
  readonly broken: readonly BrokenLaw[];
  /** How often statements of each piece were in a schema. */
  readonly taken: ReadonlyMap<string, number>;
  /** Runs whose way from one to the other was refused. */
  readonly refused: number;
}

export interface RunOptions {
  readonly seed: number;
  /** The first run, and how many. The same seed and number give the same pair, whatever ran before. */
  readonly from: number;
  readonly runs: number;
  /** How many are judged at once. */
  readonly atOnce: number;
  /** How long the search for a smaller pair may go on. */
  readonly shrinkingMs: number;
}

const pairs: fc.Arbitrary<SchemaPair> = fc.record({ from: randomSchema, to: randomSchema });

/** Judges runs together; where that shows a problem, each by itself. */
export async function runLaws(laws: Laws, options: RunOptions): Promise<RunsReport> {
  const numbers = Array.from({ length: options.runs }, (_, place) => options.from + place);
  const broken: BrokenLaw[] = [];
  const taken = new Map<string, number>();
  let refused = 0;
  for (let first = 0; first < numbers.length; first += options.atOnce) {
    const batch = numbers.slice(first, first + options.atOnce);
    const together = await laws.judge(batch.map((run) => pairOf(options.seed + run)));
    for (const { from, to } of together.made)
      for (const { piece } of [...from, ...to]) taken.set(piece, (taken.get(piece) ?? 0) + 1);
    if (together.problems.length === 0 && !together.refused) continue;
    const found: BrokenLaw[] = [];
    for (const run of batch) {
      const { problems, refused: alone } = await laws.judge([pairOf(options.seed + run)]);
      if (alone) refused++;
      if (problems.length > 0)
        found.push((await smallest(laws, run, options)) ?? { run, problems, from: "", to: "" });
    }
    broken.push(...found);
    if (found.length === 0 && together.problems.length > 0)
      broken.push({
        run: batch[0] ?? 0,
        problems: ["only together:", ...together.problems],
        from: "",
        to: "",
      });
  }
  return { broken, taken, refused };
}

function pairOf(seed: number): SchemaPair {
  return fc.sample(pairs, { seed, numRuns: 1 })[0] as SchemaPair;
}

/** Undefined where it does not break once more. */
async function smallest(
  laws: Laws,
  run: number,
  { seed, shrinkingMs }: RunOptions,
): Promise<BrokenLaw | undefined> {
  let last: BrokenLaw | undefined;
  const property = fc.asyncProperty(pairs, async (pair) => {
    const { problems, made } = await laws.judge([pair]);
    if (problems.length === 0) return true;
    const text = (side: readonly TakenStatement[] = []) => side.map(({ sql }) => `${sql};`).join("\n");
    last = { run, problems, from: text(made[0]?.from), to: text(made[0]?.to) };
    return false;
  });
  await fc.check(property, { seed: seed + run, numRuns: 1, interruptAfterTimeLimit: shrinkingMs });
  return last;
}
