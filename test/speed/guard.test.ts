import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedServer } from "@godwit/testkit";
import { afterAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const godwit = join(root, "packages/cli/bin/godwit.js");
const folder = mkdtempSync(join(tmpdir(), "godwit-speed-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** CPU seconds of a whole process, the least of three: the shell's `times` tells them (POSIX). */
function cpuSeconds(args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const once = () => {
    const script = '"$@" > /dev/null 2>&1 || exit 1; times';
    const { stdout, status } = spawnSync("sh", ["-c", script, "sh", process.execPath, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    expect(status).toBe(0);
    const used = stdout.trimEnd().split("\n").at(-1) ?? "";
    const times = Array.from(used.matchAll(/(\d+)m([\d.]+)s/g));
    return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  };
  return Math.min(once(), once(), once());
}

const floor = `
  const { readFileSync } = require("node:fs");
  const { Client } = require(${JSON.stringify(join(root, "node_modules/pg"))});
  const client = new Client(process.env.DATABASE_URL);
  const statements = readFileSync(${JSON.stringify(join(root, "bench/floor.sql"))}, "utf8").split(/;\\n/).filter((one) => one.trim() !== "");
  client.connect().then(async () => {
    for (const statement of statements) await client.query(statement);
    await client.end();
  });`;

// Where nothing tells a process's time (Windows), the benchmark is all there is.
it.skipIf(process.platform === "win32")(
  "keeps commands within a wide margin of what any program in their place needs, on this machine and now",
  async () => {
    const bare = cpuSeconds(["-e", "0"]);
    expect(cpuSeconds([godwit, "--help"]) / bare).toBeLessThan(2.5);
    expect(cpuSeconds([godwit, "--version"]) / bare).toBeLessThan(2.5);
    const database = await (await sharedServer()).createDatabase();
    try {
      const environment = { DATABASE_URL: database.url };
      const catalog = cpuSeconds(["-e", floor], environment);
      const diff = [godwit, "diff", "--from", database.url, "--to", database.url, "--no-prove"];
      expect(cpuSeconds(diff, environment) / catalog).toBeLessThan(5);
    } finally {
      await database.drop();
    }
  },
);
