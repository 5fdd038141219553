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
  const [first, ...others] = sizes(values.tables).sort((a, b) => b - a);
  const measured = async (tables: number) => {
    await generateAndRun(bench, tables);
    await diffs(bench, tables);
  };
  // What the targets are about comes first: on a slow machine the time ends before the rest.
  if (first !== undefined) await measured(first);
  await longHistory(bench);
  for (const tables of sizes(values.large)) await diffs(bench, tables);
  const profile = profiledDiff(bench);
  for (const tables of others) await measured(tables);
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
      functions: hottest(profile, 20),
    },
    notes: readFileSync(join(home, "notes.md"), "utf8"),
  };
  const rows = [...bench.rows].sort((a, b) => a.tables - b.tables);
  writeFileSync(values.output, report(rows, about));
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
