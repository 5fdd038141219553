import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { builtCommand } from "../testing/linked-project.js";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "godwit-bin-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command and gives its output and the files that Node loaded for it (V8 reports each script). */
async function traced(words: readonly string[]): Promise<{ stdout: string; loaded: string[] }> {
  const reports = mkdtempSync(join(folder, "coverage-"));
  const env = { ...process.env, NODE_V8_COVERAGE: reports };
  const { stdout } = await run(process.execPath, [builtCommand, ...words], { cwd: folder, env });
  const files = readdirSync(reports).map((name) => readFileSync(join(reports, name), "utf8"));
  const scripts = files.flatMap((text) => (JSON.parse(text) as { result: { url: string }[] }).result);
  return { stdout, loaded: scripts.map(({ url }) => url).filter((url) => url.startsWith("file:")) };
}

it("answers --version and --help with a handful of modules, none of a driver, an ORM, a compiler or a parser", async () => {
  const version = await traced(["--version"]);
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(version.loaded.length).toBeLessThanOrEqual(5);
  const help = await traced(["--help"]);
  expect(help.stdout).toContain("migration:generate");
  expect(help.loaded.length).toBeLessThanOrEqual(5);
  expect([...version.loaded, ...help.loaded].join("\n")).not.toMatch(/node_modules/);
});

it("hands over to the project's own installation", async () => {
  const own = join(folder, "node_modules", "godwit");
  mkdirSync(join(own, "bin"), { recursive: true });
  writeFileSync(join(own, "package.json"), '{ "name": "godwit", "version": "9.9.9", "type": "module" }');
  writeFileSync(
    join(own, "bin", "godwit.js"),
    'console.log("the project\'s own", ...process.argv.slice(2));\n',
  );
  const deep = join(folder, "src", "entity");
  mkdirSync(deep, { recursive: true });
  const inside = await run(process.execPath, [builtCommand, "migrations", "run"], { cwd: deep });
  expect(inside.stdout).toBe("the project's own migrations run\n");
  const elsewhere = await run(process.execPath, [builtCommand, "--version", `--cwd=${deep}`], {
    cwd: tmpdir(),
  });
  expect(elsewhere.stdout).toContain("the project's own");
  rmSync(own, { recursive: true });
});

it("leaves the work to this copy where the project's own is broken", async () => {
  const own = join(folder, "node_modules", "godwit");
  cpSync(join(builtCommand, "../../package.json"), join(own, "package.json"));
  const { stdout } = await run(process.execPath, [builtCommand, "--version"], { cwd: folder });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it("ends when all is written, however slowly a pipe is read", async () => {
  const read = '"$0" "$1" --json "$2" | { sleep 1; wc -c; }';
  const words = [process.execPath, builtCommand, "x".repeat(100_000)];
  const { stdout } = await run("sh", ["-c", read, ...words], { cwd: folder });
  expect(Number(stdout)).toBeGreaterThan(100_000);
});
