import { expect, it } from "vitest";
import { start } from "./start.js";

const invoke = (argv: string[], environment: NodeJS.ProcessEnv = {}) => {
  const printed: string[] = [];
  const result = start({ argv, environment, print: (line) => printed.push(line) });
  return { result, printed };
};

it("prints how it is used", async () => {
  const { result, printed } = invoke(["--help"]);
  expect(await result).toBeUndefined();
  expect(printed.join("\n")).toContain("Usage: godwit-commerce");
});

it.each<[string, string[], NodeJS.ProcessEnv, string]>([
  ["a key", [], {}, "SECRET_KEY is not set"],
  ["a database", [], { SECRET_KEY: "long enough for it" }, "DATABASE_URL is not set"],
  [
    "a built data source",
    ["--data-source", "dist/none.js"],
    { SECRET_KEY: "long enough for it" },
    "build the project first",
  ],
])("says that it lacks %s", async (_, argv, environment, message) => {
  await expect(invoke(argv, environment).result).rejects.toThrow(message);
});

it("refuses an option that it does not have", async () => {
  await expect(invoke(["--prot", "1"]).result).rejects.toThrow("--prot");
});
