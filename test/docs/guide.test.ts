import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newProject, type Project } from "../workflow/project.js";
import { type Shell, shellIn } from "./shell.js";
import { stepsOf } from "./steps.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/migrations.md"), "utf8");
const steps = stepsOf(page);

let project: Project;
let shell: Shell;

beforeAll(() => {
  project = newProject({ dependencies: { "@godwit/commerce": "^1.3.0" } });
  shell = shellIn(project.folder);
});
afterAll(() => project.remove());

it("docs/migrations.md: every command does what the page says, in its order", {
  timeout: 900_000,
}, async () => {
  expect(steps.length).toBeGreaterThan(30);
  for (const step of steps) {
    if (step.kind === "write") project.write(step.path, step.contents);
    else if (step.stays)
      expect(await shell.stay(step.command, 8_000)).toContain(step.command.split(" ").at(-1));
    else {
      const { code, out, err } = await shell.run(step.command);
      expect({ command: step.command, code, said: code === step.exitCode ? "" : out + err }).toEqual({
        command: step.command,
        code: step.exitCode,
        said: "",
      });
    }
  }
});

it("leaves nothing to generate", async () => {
  const { out } = await shell.run("npx godwit migration:generate src/migrations/Nothing");
  expect(out).toContain("No changes");
});
