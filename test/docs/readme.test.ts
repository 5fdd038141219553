import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newProject, type Project } from "../workflow/project.js";
import { type Shell, shellIn } from "./shell.js";
import { type Step, stepsOf } from "./steps.js";

const root = join(import.meta.dirname, "../..");
const commands = stepsOf(readFileSync(join(root, "README.md"), "utf8")).filter(
  (step): step is Extract<Step, { kind: "run" }> => step.kind === "run",
);
const isForTheClone = ({ command }: { readonly command: string }) => command.startsWith("npm ci");

let project: Project;
let shell: Shell;

beforeAll(() => {
  project = newProject({});
  shell = shellIn(project.folder);
});
afterAll(() => project.remove());

it("begins with two commands for the clone, both of which package.json knows", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(commands.filter(isForTheClone).map(({ command }) => command)).toEqual([
    "npm ci && npm run seed",
    "npm ci && npm test",
  ]);
  expect(scripts.seed).toMatch(/build .*seed --workspace examples\/store$/);
  expect(scripts.test).toContain("vitest run");
});

it("goes from an empty folder to a migrated database", { timeout: 300_000 }, async () => {
  for (const { command } of commands.filter((one) => !isForTheClone(one))) {
    const { code, out, err } = await shell.run(command);
    expect({ command, code, said: code === 0 ? "" : out + err }).toEqual({ command, code: 0, said: "" });
  }
  expect((await shell.run("npx godwit query 'select count(*) from \"user\"'")).out).toContain("0");
});
