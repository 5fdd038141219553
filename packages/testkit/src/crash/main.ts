import { crashTest } from "./crash-test.js";
import { allScenarios } from "./scenarios/index.js";

/** `npm run test:crash [-- every]`: tries all points, or every n-th, and prints how many. */
const every = Number(process.argv[2] ?? 1);
const only = process.argv[3];
const scenarios = (await allScenarios()).filter(({ name }) => only === undefined || name.startsWith(only));
const { tried, failures } = await crashTest(scenarios, {
  every,
  atOnce: 4,
  onProgress: (scenario, sofar) => console.log(`${sofar} points tried, after: ${scenario}`),
});
for (const { point, why } of failures) console.error(`${point}\n  ${why}\n`);
console.log(`${tried} crash points tried, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
