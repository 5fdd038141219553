import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type TestProject, type TypeOrmVersion, testProject } from "../test-support/project.js";

const open: TestProject[] = [];
function project(files: Record<string, string>, version?: TypeOrmVersion): TestProject {
  const made = testProject(files, version);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

describe.each(["commonjs", "module"])("errors, %s", (type) => {
  const load = `await godwit.loadModule("src/a.ts", { projectDirectory });`;

  it("shows the line of a syntax error with a caret, also in an imported file", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `import { b } from "./b.js";\nexport const a = b;`,
      "src/b.ts": "// fine\nexport const b = (1 + ;\n",
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "SYNTAX_ERROR",
      message: "src/b.ts:2:23: Unexpected token\n\n2 | export const b = (1 + ;\n  |                       ^",
      place: { file: join(made.directory, "src/b.ts"), line: 2 },
    });
  });

  it("names the user's own line of a file that throws, in terms of the TypeScript", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `interface A { x: string }\n\nimport { fail } from "./b.js";\nenum E { A }\nexport const a: A = fail();\n`,
      "src/b.ts": `type Long = {\n  a: string\n}\n\nexport function fail(): any {\n  throw new Error("no such setting");\n}\n`,
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "MODULE_THROWS",
      message: "Loading src/a.ts failed at src/b.ts:6: no such setting",
      place: { file: join(made.directory, "src/b.ts"), line: 6 },
    });
  });

  it("names a module that is not there and who imports it", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `import { x } from "not-installed"; export const a = x;`,
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "MODULE_NOT_FOUND",
      message: 'src/a.ts imports "not-installed", which cannot be found.',
    });
  });

  it("names a file that is not there", async () => {
    const made = project({ "package.json": JSON.stringify({ type }) });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "FILE_MISSING",
      message: "There is no file src/a.ts.",
    });
  });

  it("shows a syntax error of JavaScript too", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `import "./c.js";`,
      "src/c.js": "const a = 1;\nconst b = = 2;\n",
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "SYNTAX_ERROR",
      place: { file: join(made.directory, "src/c.js"), line: 2 },
    });
  });
});
