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

describe("formats and interop", () => {
  it("runs .mts and .cts whatever the package says, and lets one import the other", async () => {
    const files = {
      "package.json": "{}",
      "a.mts": `import c, { named } from "./c.cjs"; import fs from "node:fs"; export default await Promise.resolve(c.value + named + typeof fs.statSync);`,
      "c.cts": `import path = require("node:path"); exports.value = path.sep; exports.named = "n"; export {};`,
      "d.cts": `import { readFileSync } from "node:fs"; import * as all from "./e.cjs"; import e from "./e.cjs"; export const both = [typeof readFileSync, all.x, e.x];`,
      "e.cjs": `module.exports = { x: 3 };`,
    };
    const made = project(files);
    const value = await made.run(`
      const load = async (path) => godwit.loadModule(path, { projectDirectory });
      return [(await load("d.cts")).both];`);
    expect(value).toEqual([["function", 3, 3]]);
  });

  it("reaches CommonJS TypeScript from an ES module as one module", async () => {
    const made = project({
      "package.json": "{}",
      "main.mts": `import { counter, deep } from "./counter.ts"; import again from "./again.cts"; export const same = again === counter; export { deep };`,
      "counter.ts": `export const counter = {}; export * from "./deep";`,
      "deep.ts": `export const deep = 1;`,
      "again.cts": `const { counter } = require("./counter.ts"); export = counter;`,
    });
    expect(
      await made.run(
        `const { same, deep } = await godwit.loadModule("main.mts", { projectDirectory }); return { same, deep };`,
      ),
    ).toEqual({
      same: true,
      deep: 1,
    });
  });

  it("lets a file of an ES module package declare what CommonJS has, and see modules as Node does", async () => {
    const files = {
      "package.json": '{ "type": "module" }',
      "a.ts": `import { createRequire } from "node:module"; import { dirname } from "node:path"; import { fileURLToPath } from "node:url";
        import compiled, { x } from "./compiled.cjs"; import only from "only"; import sub, { y } from "only/sub"; import local from "./local.ts";
        const require = createRequire(import.meta.url); const __dirname = dirname(fileURLToPath(import.meta.url)); const exports = 1, module = 2;
        export const value = [typeof require, __dirname === import.meta.dirname, compiled.default, compiled.x, x, only, sub, y, local, exports + module];
        export default class {}`,
      "compiled.cjs": `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = "d"; exports.x = "x";`,
      "local.ts": "export default 'local';",
      "node_modules/only/package.json":
        '{ "name": "only", "type": "module", "exports": { ".": { "import": "./a.js" }, "./sub": { "import": "./b.js" } } }',
      "node_modules/only/a.js": "export default 'only';",
      "node_modules/only/b.js": "export default 'sub'; export const y = 'y';",
    };
    const made = project(files);
    const value = ["function", true, "d", "x", "x", "only", "sub", "y", "local", 3];
    const read = `return (await godwit.loadModule("a.ts", { projectDirectory })).value;`;
    expect(await made.run(read)).toEqual(value);
    made.write({ "a.ts": `${files["a.ts"]}; await 0;` });
    expect(await made.run(read)).toEqual(value);
  });

  it("knows each entity once where a file awaits at its top, however deep", async () => {
    const made = project({
      "package.json": '{ "type": "module" }',
      "a.ts": `import { One } from "./one.ts"; import { settings } from "./settings.ts"; export const found = [One.name, settings];`,
      "one.ts": `import { Entity, PrimaryColumn } from "typeorm"; @Entity() export class One { @PrimaryColumn() id!: string }`,
      "settings.ts": `export const settings = await Promise.resolve("s");`,
    });
    expect(
      await made.run(`
        const { found } = await godwit.loadModule("a.ts", { projectDirectory });
        const { One } = await godwit.loadModule("one.ts", { projectDirectory });
        const { tables, columns } = globalThis.typeormMetadataArgsStorage;
        return [found, tables.map((one) => one.target === One), columns.length];`),
    ).toEqual([["One", "s"], [true], 1]);
  });

  it("loads JavaScript that imports TypeScript, in ES modules too", async () => {
    const made = project({
      "package.json": '{ "type": "module" }',
      "tsconfig.json": "{}",
      "a.js": `import { b } from "./b.js"; import { c } from "./c.ts"; export const value = b + c;`,
      "b.ts": "export const b: number = 1;",
      "c.ts": "export const c: number = 2;",
    });
    expect(await made.run(`return (await godwit.loadModule("a.js", { projectDirectory })).value;`)).toBe(3);
  });

  it("resolves package imports that name the compiled file, and JSON without an attribute", async () => {
    const made = project({
      "package.json": JSON.stringify({ type: "module", imports: { "#lib/*": "./src/*.js" } }),
      "src/main.ts": `import { x } from "#lib/x"; import data from "./data.json"; export const value = [x, data.y];`,
      "src/x.ts": "export const x = 1;",
      "src/data.json": '{"y": 2}',
    });
    expect(
      await made.run(`return (await godwit.loadModule("src/main.ts", { projectDirectory })).value;`),
    ).toEqual([1, 2]);
  });

  it("loads a config file where TypeORM is not installed", async () => {
    const made = project({
      "package.json": "{}",
      "godwit.config.ts": "export default { database: 'x' as string };",
    });
    made.write({});
    expect(
      await made.run(`return (await godwit.loadModule("godwit.config.ts", { projectDirectory })).default;`),
    ).toEqual({
      database: "x",
    });
    await expect(
      made.run(`
        const { mkdtempSync } = await import("node:fs");
        return godwit.loadTypeorm(mkdtempSync("/tmp/godwit-none-")).VERSION;`),
    ).rejects.toMatchObject({ code: "TYPEORM_MISSING" });
  });
});
