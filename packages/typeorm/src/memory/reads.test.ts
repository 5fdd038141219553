import { symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type MemoryProject, memoryProject, userFiles } from "../test-support/memory-project.js";

let project: MemoryProject;

afterEach(() => {
  for (const name of ["MEMORY_URL", "MEMORY_LENGTH"]) delete process.env[name];
  project.remove();
});

const reads: Readonly<Record<string, string>> = {
  "Date.now": "Date.now()",
  "a date without arguments": "new Date().getTime()",
  "a random number": "Math.random()",
  "a random id": 'require("node:crypto").randomUUID()',
  "the performance clock": "performance.now()",
  "process.hrtime": "process.hrtime.bigint()",
  "a file": 'require("fs").readFileSync(__dirname + "/../note.txt", "utf8")',
  "whether there is a file": 'require("node:fs").existsSync("/etc/hosts")',
  "a file, later": 'require("node:fs/promises").readFile(__dirname + "/../note.txt")',
  "the network": 'require("node:net").connect(9, "127.0.0.1").on("error", () => {})',
  fetch: 'fetch("http://127.0.0.1:9").catch(() => {})',
  "another process": 'require("node:child_process").execSync("true")',
  "a thread": 'new (require("node:worker_threads").Worker)("0", { eval: true })',
  "the machine's name": 'require("node:os").hostname()',
  "the words of the command": "process.argv.length",
  "a timer": "setTimeout(() => {}, 1)",
  "what is printed": 'console.log("loaded")',
  "a variable that is set": 'process.env.MEMORY_SET = "1"',
  "node-postgres' defaults": 'require("pg").defaults.poolSize = 3',
  "an ES module": 'import("../late.mjs")',
};

describe("is not made where the project reads or does", () => {
  test.each(Object.entries(reads))("%s", async (_name, expression) => {
    project = memoryProject({
      ...userFiles(`const read = ${expression};`, "length: 41"),
      "src/note.txt": "note",
      "src/late.mjs": "",
    });
    expect((await project.recollect()).unheld).toHaveLength(1);
    expect(project.memoryFile()).toBeUndefined();
  });

  test("the clock in a default's function", async () => {
    project = memoryProject(userFiles("", "default: () => String(Date.now())"));
    expect((await project.recollect()).unheld).toEqual(["Date.now"]);
    expect(project.memoryFile()).toBeUndefined();
  });
});

test("what TypeORM reads while it is loaded counts only where the project can get at it", async () => {
  project = memoryProject(userFiles("", "length: 41"));
  await project.recollect();
  process.env.MEMORY_LENGTH = "any";
  expect((await project.recollect()).recalled).toBe(true);
  project.remove();
  project = memoryProject(userFiles('const names = require("debug").names;', "length: 41"));
  linkDebug(project);
  expect((await project.recollect()).unheld).toEqual(["setting DEBUG"]);
});

/** TypeORM's own copy of a package, in reach of the project. */
function linkDebug({ directory }: MemoryProject): void {
  const debug = createRequire(import.meta.url).resolve("debug/package.json");
  symlinkSync(dirname(debug), join(directory, "node_modules/debug"));
}
