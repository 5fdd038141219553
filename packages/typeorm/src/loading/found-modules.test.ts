import { afterAll, expect, it } from "vitest";
import { testProject } from "../test-support/project.js";

const manifest = (file: string) => JSON.stringify({ name: "part", exports: { ".": `./${file}.js` } });

const project = testProject({
  "node_modules/part/package.json": manifest("shared"),
  "node_modules/part/shared.js": "exports.is = 'shared';",
  "src/first.js": "exports.part = require('part');",
  "src/second.js": "exports.part = require('part');",
  "src/deep/node_modules/part/package.json": manifest("own"),
  "src/deep/node_modules/part/own.js": "exports.is = 'own';",
  "src/deep/third.js": "exports.part = require('part');",
});
afterAll(() => project.remove());

it("finds the package of each folder once, and anew when what it found was unloaded", async () => {
  const answers = await project.run(`
    const { createRequire } = await import("node:module");
    const { rmSync } = await import("node:fs");
    const load = async (file) => (await godwit.loadModule(file, { projectDirectory })).part.is;
    const loaded = [await load("src/first.js"), await load("src/second.js"), await load("src/deep/third.js")];
    const { resolve, cache } = createRequire(projectDirectory + "/src/deep/third.js");
    const found = () => resolve("part").slice(projectDirectory.length);
    rmSync("src/deep/node_modules", { recursive: true });
    const kept = found();
    delete cache[projectDirectory + kept];
    return { loaded, kept, anew: found() };
  `);
  expect(answers).toEqual({
    loaded: ["shared", "shared", "own"],
    kept: "/src/deep/node_modules/part/own.js",
    anew: "/node_modules/part/shared.js",
  });
});
