import { startBroker } from "./broker.js";

/** Vitest's global set-up: workers inherit the broker's address by the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const broker = await startBroker();
  process.env.GODWIT_TEST_BROKER = broker.path;
  return broker.close;
}
