import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { defaultPolicies } from "./integrity/finding.js";
import { defaultLimits } from "./options.js";

it("docs/formats.md lists every limit and every policy with its default", async () => {
  const page = await readFile(new URL("../../../../docs/formats.md", import.meta.url), "utf8");
  const section = page.slice(page.indexOf("## Limits and policies")).replace(/\n## (?!Limits)[\s\S]*/, "");
  const rows = [...section.matchAll(/^\| `(\w+)` \| (?:(\d+) \| )?/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  const limits = Object.entries(defaultLimits).map(([name, value]) => [name, String(value)]);
  const policies = Object.keys(defaultPolicies).map((name) => [name, undefined]);
  expect(rows).toEqual([...limits, ...policies]);
  expect(new Set(Object.values(defaultPolicies))).toEqual(new Set(["warn"]));
});
