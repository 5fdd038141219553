import type { Scenario } from "../scenario.js";
import { sqlScenarios } from "./sql.js";

/** Every scenario that is killed, by itself and in CI's sample. */
export async function allScenarios(): Promise<readonly Scenario[]> {
  const { typeormScenarios } = await import("./typeorm.js");
  const { commerceScenarios } = await import("./commerce.js");
  return [...sqlScenarios, ...typeormScenarios, ...commerceScenarios];
}

export async function scenarioNamed(name: string): Promise<Scenario> {
  const found = (await allScenarios()).find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return found;
}
