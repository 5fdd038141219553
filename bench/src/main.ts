import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Bench } from "./bench.js";
import { diffs } from "./cases-diff.js";
import { generateAndRun } from "./cases-generate.js";
import { longHistory, startUp } from "./cases-start.js";
import { modules, root } from "./paths.js";
import { report } from "./report.js";
import { startBenchServer } from "./server.js";

const { values } = parseArgs({
  options: {
    tables: { type: "string", default: "80,300,1000" },
    large: { type: "string", default: "5000,20000" },
    runs: { type: "string", default: "3" },
    output: { type: "string", default: join(root, "docs/benchmarks.md") },
  },
});
const sizes = (list: string) => list.split(",").filter(Boolean).map(Number);

const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), "godwit-bench-"));
const server = await startBenchServer(folder);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.stop().finally(() => process.exit(130)));
}
try {
  const bench = new Bench(server, folder, Number(values.runs), 600);
  await startUp(bench);
  for (const tables of sizes(values.tables)) {
    await generateAndRun(bench, tables);
    await diffs(bench, tables);
  }
  await longHistory(bench);
  for (const tables of sizes(values.large)) await diffs(bench, tables);
  const minutes = (performance.now() - started) / 60_000;
  writeFileSync(values.output, report(bench.rows, versions(), minutes));
  console.error(`Written to ${values.output}`);
} finally {
  await server.stop();
}

function versions(): Record<string, string> {
  const named = {
    typeorm: "TypeORM",
    "@mikro-orm/core": "MikroORM",
    "drizzle-kit": "Drizzle Kit",
    "@pgkit/migra": "migra",
    pg: "node-postgres",
  };
  const own = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8"));
  const found = Object.entries(named).map(([name, label]) => [
    label,
    JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version as string,
  ]);
  return Object.fromEntries([["Godwit", own.version as string], ["PostgreSQL", "18"], ...found]);
}
