import { afterEach, expect, test, vi } from "vitest";
import { facts } from "./facts.js";

afterEach(() => vi.unstubAllEnvs());

test.runIf(process.platform === "linux").each([
  ["TZ", "Pacific/Chatham"],
  ["LC_ALL", "de_AT.UTF-8"],
  ["LC_MESSAGES", "de_AT.UTF-8"],
  ["LANG", "de_AT.UTF-8"],
])("say the locale and the time zone: %s", (name, value) => {
  const before = facts("same");
  expect(facts("same")).toBe(before);
  vi.stubEnv(name, value);
  expect(facts("same")).not.toBe(before);
});
