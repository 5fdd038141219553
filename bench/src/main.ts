import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Bench } from "./bench.js";
import { diffs, profiledDiff } from "./cases-diff.js";
import { generateAndRun } from "./cases-generate.js";
import { longHistory, startUp } from "./cases-start.js";
import { home, modules, root } from "./paths.js";
import { hottest } from "./profile.js";
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
  const bench = new Bench(server, folder, Number(values.runs), 600, started + 38 * 60_000);
  await startUp(bench);
  for (const tables of sizes(values.tables)) {
    await generateAndRun(bench, tables);
    await diffs(bench, tables);
  }
  await longHistory(bench);
  for (const tables of sizes(values.large)) await diffs(bench, tables);
  const largest = Math.max(...[...sizes(values.tables), ...sizes(values.large)]);
  const about = {
    versions: versions(),
    command: ["npm run bench", ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : [])].join(
      " ",
    ),
    minutes: (performance.now() - started) / 60_000,
    runs: bench.runs,
    profile: {
      of: `\`diff\` of two equal databases of ${largest.toLocaleString("en")} tables`,
      functions: hottest(await profiledDiff(bench), 20),
    },
    notes: readFileSync(join(home, "notes.md"), "utf8"),
  };
  writeFileSync(values.output, report(bench.rows, about));
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
