import { sharedServer, type TestServer } from "@godwit/testkit";
import { beforeAll, describe, test } from "vitest";
import { byHandScenarios } from "../test-support/scenarios/by-hand.js";
import { columnTypeScenarios } from "../test-support/scenarios/column-types.js";
import { defaultScenarios } from "../test-support/scenarios/defaults.js";
import { definitionScenarios } from "../test-support/scenarios/definitions.js";
import { enumScenarios } from "../test-support/scenarios/enums.js";
import { nameScenarios } from "../test-support/scenarios/names.js";
import { patternScenarios } from "../test-support/scenarios/patterns.js";
import { runScenario } from "../test-support/scenarios/run.js";

let server: TestServer;
beforeAll(async () => {
  server = await sharedServer();
});

describe.each([
  ["types of columns", columnTypeScenarios],
  ["names", nameScenarios],
  ["patterns", patternScenarios],
  ["enums", enumScenarios],
  ["definitions", definitionScenarios],
  ["defaults", defaultScenarios],
  ["what was made by hand", byHandScenarios],
])("%s", (_, scenarios) => {
  test.each(scenarios)("$name", (scenario) => runScenario(scenario, server, "1.1"));
});
