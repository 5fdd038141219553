import type { Scenario } from "../scenario.js";

/**
 * The scenarios by the first word of their names. Each kind is imported for itself: a process that only carries out SQL
 * and is killed need not load TypeORM first.
 */
const families: Readonly<Record<string, () => Promise<readonly Scenario[]>>> = {
  sql: async () => (await import("./sql.js")).sqlScenarios,
  typeorm: async () => (await import("./typeorm.js")).typeormScenarios,
  commerce: async () => (await import("./commerce.js")).commerceScenarios,
};

/** Every scenario that is killed, by itself and in CI's sample. */
export async function allScenarios(): Promise<readonly Scenario[]> {
  return (await Promise.all(Object.values(families).map((family) => family()))).flat();
}

export async function scenarioNamed(name: string): Promise<Scenario> {
  const family = await families[name.split(":")[0]!]?.();
  const found = family?.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return found;
}
