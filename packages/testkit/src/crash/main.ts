import { parseArgs } from "node:util";
import { accidents } from "./accidents.js";
import { type CrashReport, crashTest } from "./crash-test.js";
import { openRecord } from "./record.js";
import { allScenarios } from "./scenarios/index.js";

/**
 * `npm run test:crash [-- --every N] [--only SCENARIO] [--record FILE] [--at-once N]`: tries all points, or every n-th, and
 * prints how many. With a record it goes on where it was stopped, and tries again what failed.
 */
const { values } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    record: { type: "string" },
    "at-once": { type: "string", default: "4" },
  },
});
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
const scenarios = (await allScenarios()).filter(({ name }) => name.startsWith(values.only));
const report = await crashTest(scenarios, {
  every: Number(values.every),
  atOnce: Number(values["at-once"]),
  record: openRecord(values.record),
  signal: stop.signal,
  onTried: (sofar) => {
    if (sofar.tried.length % 100 === 0) console.log(summary(sofar));
  },
});
const failures = report.tried.filter(({ why }) => why !== undefined);
for (const { point, why } of failures) console.error(`${point}\n  ${why}\n`);
for (const accident of accidents) console.log(`${accident}: ${summary(report, `: ${accident} `)}`);
for (const { name } of scenarios) console.log(`${name}: ${summary(report, `${name}: `)}`);
console.log(summary(report));
process.exit(failures.length === 0 ? 0 : 1);

function summary({ points, tried }: CrashReport, part = ""): string {
  const counted = tried.filter(({ point }) => point.includes(part));
  const failed = counted.filter(({ why }) => why !== undefined);
  const of = part === "" ? ` of ${points}` : "";
  return `${counted.length}${of} crash points tried, ${failed.length} failed`;
}
