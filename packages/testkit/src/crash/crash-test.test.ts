import { expect, it } from "vitest";
import { crashTest } from "./crash-test.js";
import { allScenarios } from "./scenarios/index.js";

/** `npm run test:crash` tries all points; here every 211th, another in each scenario, so that each kind has its turn. */
it("a sample of the crash points: the next run ends like an undisturbed one", async () => {
  const scenarios = (await allScenarios()).filter(({ inTurns }) => inTurns !== true);
  const { tried, points } = await crashTest(scenarios, { every: 211, atOnce: 2 });
  console.log(`${tried.length} crash points tried`);
  expect(tried.filter(({ why }) => why !== undefined)).toEqual([]);
  expect(tried).toHaveLength(points);
  expect(points).toBeGreaterThanOrEqual(scenarios.length);
}, 600_000);
