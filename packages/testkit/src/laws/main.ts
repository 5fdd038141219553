import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { sharedServer } from "../servers/shared-server.js";
import { Laws } from "./check.js";
import { runLaws } from "./run.js";

/** Where the next call goes on with `--resume`. */
const stateFile = ".laws.json";

interface State {
  readonly seed: number;
  readonly next: number;
}

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "300" },
    seed: { type: "string" },
    from: { type: "string", default: "0" },
    resume: { type: "boolean", default: false },
  },
});

async function state(): Promise<State> {
  if (values.resume) return JSON.parse(await readFile(stateFile, "utf8")) as State;
  return { seed: Number(values.seed ?? Date.now() % 1_000_000), next: Number(values.from) };
}

const { seed, next: first } = await state();
const end = first + Number(values.runs);
const laws = await Laws.open(await sharedServer(18));
let failed = 0;
for (let run = first; run < end; run++) {
  const broken = await runLaws(laws, seed, run);
  await writeFile(stateFile, JSON.stringify({ seed, next: run + 1 } satisfies State));
  if (broken !== undefined) {
    failed++;
    console.log(`run ${run} breaks a law (--seed ${seed} --from ${run} --runs 1):`);
    console.log(`${broken.problems.join("\n")}\n-- from\n${broken.from}\n-- to\n${broken.to}\n`);
  }
  if ((run + 1) % 50 === 0)
    console.log(`${run + 1 - first} of ${end - first}, ${failed} broken (seed ${seed})`);
}
await laws.close();
console.log(`${end - first} runs, ${failed} broken (seed ${seed})`);
process.exit(failed === 0 ? 0 : 1);
