import { sharedServer, type TestServer } from "@godwit/testkit";
import { beforeAll, describe, test } from "vitest";
import { byHandScenarios } from "../test-support/scenarios/by-hand.js";
import { changedPatternScenarios } from "../test-support/scenarios/changed-patterns.js";
import { columnTypeScenarios } from "../test-support/scenarios/column-types.js";
import { defaultScenarios } from "../test-support/scenarios/defaults.js";
import { definitionScenarios } from "../test-support/scenarios/definitions.js";
import { enumScenarios } from "../test-support/scenarios/enums.js";
import { nameScenarios } from "../test-support/scenarios/names.js";
import { namingScenarios } from "../test-support/scenarios/naming-strategies.js";
import { patternScenarios } from "../test-support/scenarios/patterns.js";
import { rowScenarios } from "../test-support/scenarios/rows.js";
import { runScenario } from "../test-support/scenarios/run.js";
import type { Scenario } from "../test-support/scenarios/scenario.js";

const groups: readonly (readonly [name: string, scenarios: readonly Scenario[]])[] = [
  ["types of columns", columnTypeScenarios],
  ["names", nameScenarios],
  ["what was made by hand", byHandScenarios],
  ["defaults", defaultScenarios],
  ["definitions", definitionScenarios],
  ["enums", enumScenarios],
  ["rows", rowScenarios],
  ["naming strategies", namingScenarios],
  ["patterns", patternScenarios],
  ["changed patterns", changedPatternScenarios],
];

let server: TestServer;
beforeAll(async () => {
  server = await sharedServer();
});

describe.each(groups)("%s", (_, scenarios) => {
  test.each(scenarios)("$name", (scenario) => runScenario(scenario, server, "1.1"));
});

// The older TypeORM differs in its metadata and its names: some scenarios ask the same of it.
describe("with TypeORM 0.3.20", () => {
  const sample = groups.flatMap(([, scenarios]) => scenarios).filter((_, place) => place % 15 === 3);
  test.each(sample)("$name", (scenario) => runScenario(scenario, server, "0.3.20"));
});
