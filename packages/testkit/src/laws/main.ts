import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Major } from "../servers/majors.js";
import { sharedServer } from "../servers/shared-server.js";
import { Laws } from "./check.js";
import { runLaws } from "./run.js";

/** Where the next call goes on with `--resume`. */
const stateFile = ".laws.json";
const atOnce = 10;

interface State {
  readonly seed: number;
  readonly next: number;
}

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "300" },
    seed: { type: "string" },
    from: { type: "string", default: "0" },
    major: { type: "string", default: "18" },
    "shrink-seconds": { type: "string", default: "60" },
    resume: { type: "boolean", default: false },
  },
});

async function state(): Promise<State> {
  if (values.resume) return JSON.parse(await readFile(stateFile, "utf8")) as State;
  return { seed: Number(values.seed ?? Date.now() % 1_000_000), next: Number(values.from) };
}

const { seed, next: first } = await state();
const end = first + Number(values.runs);
const shrinkingMs = 1000 * Number(values["shrink-seconds"]);
const laws = new Laws(await sharedServer(Number(values.major) as Major));
let failed = 0;
for (let from = first; from < end; from += atOnce) {
  const runs = Math.min(atOnce, end - from);
  const { broken } = await runLaws(laws, { seed, from, runs, atOnce, shrinkingMs });
  await writeFile(stateFile, JSON.stringify({ seed, next: from + runs } satisfies State));
  failed += broken.length;
  for (const one of broken) {
    console.log(`run ${one.run} breaks a law (--seed ${seed} --from ${one.run} --runs 1):`);
    console.log(`${one.problems.join("\n")}\n-- from\n${one.from}\n-- to\n${one.to}\n`);
  }
  console.log(`${from + runs - first} of ${end - first}, ${failed} broken (seed ${seed})`);
}
console.log(`${end - first} runs, ${failed} broken (seed ${seed})`);
process.exit(failed === 0 ? 0 : 1);
