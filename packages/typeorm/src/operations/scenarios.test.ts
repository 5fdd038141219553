import { sharedServer, type TestServer } from "@godwit/testkit";
import { beforeAll, describe, test } from "vitest";
import { columnTypeScenarios } from "../test-support/scenarios/column-types.js";
import { nameScenarios } from "../test-support/scenarios/names.js";
import { runScenario } from "../test-support/scenarios/run.js";

let server: TestServer;
beforeAll(async () => {
  server = await sharedServer();
});

describe.each([
  ["types of columns", columnTypeScenarios],
  ["names", nameScenarios],
])("%s", (_, scenarios) => {
  test.each(scenarios)("$name", (scenario) => runScenario(scenario, server, "1.1"));
});
