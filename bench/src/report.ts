import { cpus, release } from "node:os";
import { largestRepeated, type Row } from "./bench.js";
import type { Hot } from "./profile.js";

type Case = readonly [work: string, tool: string, tables: number];

/** A target of the report: CPU seconds of one row over those of another, and what is aimed at. */
interface Target {
  readonly label: string;
  readonly of: Case;
  /** Taken off `of` first. */
  readonly less?: Case;
  readonly over: Case;
  readonly times?: number;
  readonly aim: string;
}

/** What the report tells besides the rows. */
export interface Circumstances {
  readonly versions: Readonly<Record<string, string>>;
  readonly command: string;
  readonly minutes: number;
  readonly runs: number;
  /** Of the largest case. */
  readonly profile: { readonly of: string; readonly functions: readonly Hot[] };
  /** Written by hand. */
  readonly notes: string;
}

const targets: readonly Target[] = [
  {
    label: "`--version`",
    of: ["start", "godwit --version", 0],
    over: ["start", "node -e 0", 0],
    aim: "at most 1.5",
  },
  {
    label: "`--help`",
    of: ["start", "godwit --help", 0],
    over: ["start", "node -e 0", 0],
    aim: "at most 1.5",
  },
  {
    label: "generate, nothing changed / floor B",
    of: ["generate, nothing changed", "Godwit", 1000],
    over: ["floors", "floor B", 1000],
    aim: "at most 1.2",
  },
  {
    label: "generate, nothing touched since the last time / floor A",
    of: ["generate, nothing touched since", "Godwit", 1000],
    over: ["floors", "floor A", 1000],
    aim: "at most 2",
  },
  {
    label: "generate, nothing changed, remembering it / not remembering",
    of: ["generate, nothing changed, remembering it", "Godwit", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: "at most 1.1",
  },
  {
    label: "TypeORM / Godwit, nothing changed",
    of: ["generate, nothing changed", "TypeORM", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: "at least 4",
  },
  {
    label: "generate, nothing touched since the last time / floor B",
    of: ["generate, nothing touched since", "Godwit", 1000],
    over: ["floors", "floor B", 1000],
    aim: "at most 1.2",
  },
  {
    label: "TypeORM / Godwit, nothing touched since the last time",
    of: ["generate, nothing changed", "TypeORM", 1000],
    over: ["generate, nothing touched since", "Godwit", 1000],
    aim: "at least 4",
  },
  {
    label: "from .ts / from .js",
    of: ["generate, nothing changed", "Godwit, .ts", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: "at most 1.2",
  },
  {
    label: "one change / nothing changed",
    of: ["generate, one change", "Godwit", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: "at most 1.4",
  },
  {
    label: "generate from empty, --no-prove / floor B",
    of: ["generate from empty", "Godwit, --no-prove", 1000],
    over: ["floors", "floor B", 1000],
    aim: "at most 1.5",
  },
  {
    label: "generate from empty, --no-prove / Drizzle Kit",
    of: ["generate from empty", "Godwit, --no-prove", 1000],
    over: ["generate from empty", "Drizzle Kit (no database)", 1000],
    aim: "at most 1.8",
  },
  {
    label: "generate from empty, --no-prove, nothing touched since the last time / Drizzle Kit",
    of: ["generate from empty", "Godwit, --no-prove, nothing touched since", 1000],
    over: ["generate from empty", "Drizzle Kit (no database)", 1000],
    aim: "at most 1.8",
  },
  {
    label: "what the proof adds / psql running up, down, up",
    of: ["generate from empty", "Godwit", 1000],
    less: ["generate from empty", "Godwit, --no-prove", 1000],
    over: ["run the first migration", "psql, up, down, up", 1000],
    aim: "at most 1.2",
  },
  {
    label: "Godwit's reader alone / floor A",
    of: ["floors", "Godwit's reader alone", 1000],
    over: ["floors", "floor A", 1000],
    aim: "at most 0.7",
  },
  {
    label: "run the first migration / psql",
    of: ["run the first migration", "Godwit", 1000],
    over: ["run the first migration", "psql", 1000],
    aim: "at most 1.15",
  },
  {
    label: "run the first migration, data source as it was the last time / psql",
    of: ["run the first migration", "Godwit, data source as it was", 1000],
    over: ["run the first migration", "psql", 1000],
    aim: "at most 1.15",
  },
  {
    label: "nothing pending of 1,000, data source as it was the last time / loading them as .js",
    of: ["run, nothing pending of a long history", "Godwit, data source as it was", 1000],
    over: ["run, nothing pending of a long history", "loading the files as .js", 1000],
    aim: "at most 1.3",
  },
  {
    label: "nothing pending of 1,000 / loading them as .js",
    of: ["run, nothing pending of a long history", "Godwit", 1000],
    over: ["run, nothing pending of a long history", "loading the files as .js", 1000],
    aim: "at most 1.3",
  },
  {
    label: "diff, equal / twice floor A",
    of: ["diff, equal", "Godwit", 1000],
    over: ["floors", "floor A on a diff's database", 1000],
    times: 2,
    aim: "at most 1.5",
  },
  {
    label: "diff, 1 % changed / twice floor A",
    of: ["diff, 1 % changed", "Godwit", 1000],
    over: ["floors", "floor A on a diff's database", 1000],
    times: 2,
    aim: "at most 1.5",
  },
  {
    label: "migra / Godwit, diff equal",
    of: ["diff, equal", "migra", 1000],
    over: ["diff, equal", "Godwit", 1000],
    aim: "at least 3",
  },
  {
    label: "diff of 20,000 / 20 x diff of 1,000",
    of: ["diff, equal", "Godwit", 20000],
    over: ["diff, equal", "Godwit", 1000],
    times: 20,
    aim: "at most 1.2",
  },
];

/** The report as Markdown: what was aimed at and came out, then every figure. */
export function report(rows: readonly Row[], about: Circumstances): string {
  const { versions, command, minutes, runs, profile, notes } = about;
  return `# Benchmarks

Made by \`${command}\`, which runs every tool on the same entities and tables against a PostgreSQL of its own.
Machines are noisy: CPU seconds (client and server together) and ratios are what counts. Whole processes; medians of
${runs} runs (of more than ${largestRepeated.toLocaleString("en")} tables one) after one through a counting proxy. Queries: all that was sent. Trips: round trips to the database in
question after the login. MB: the peak of the largest Node process. It is noted by a file that Node loads first; where
Node does that, Godwit remembers nothing: only rows that say so ("as it was", "touched since", "remembering") have that
help, and no MB.

${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(", ")}; Node ${process.versions.node},
${cpus().length} x ${cpus()[0]?.model ?? "processor"}, Linux ${release()}; ${minutes.toFixed(0)} minutes.

## Targets

| ratio of CPU seconds | aimed at | measured |
| --- | --- | --- |
${targets.map((target) => `| ${target.label} | ${target.aim} | ${ratio(rows, target)} |`).join("\n")}
${others(rows)}

## All figures

| work | tables | tool | CPU s | client | server | wall s | MB | queries | trips |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(line).join("\n")}

## Where the time goes

Functions that took most time themselves, ${profile.of} (\`node --cpu-prof\`, the client alone):

| function | s | share |
| --- | --- | --- |
${profile.functions.map(({ name, seconds, share }) => `| \`${name}\` | ${seconds.toFixed(2)} | ${(100 * share).toFixed(0)} % |`).join("\n")}

${notes}`;
}

/** Targets that are no ratios. */
function others(rows: readonly Row[]): string {
  const largest = find(rows, ["diff, equal", "Godwit", 20000]);
  const unchanged = [80, 300, 1000].map((tables) =>
    find(rows, ["generate, nothing changed", "Godwit", tables]),
  );
  const trips = unchanged.map((figures) => figures?.traffic.trips ?? "not measured").join(" / ");
  return `| memory of a diff of 20,000 tables, MB | below 1,536 | ${largest?.memory.toFixed(0) ?? "not measured"} |
| round trips of a generate, nothing changed, 80 / 300 / 1,000 tables | at most 5 | ${trips} |`;
}

function ratio(rows: readonly Row[], { of, less, over, times = 1 }: Target): string {
  const [a, b] = [find(rows, of)?.cpu, find(rows, over)?.cpu];
  const off = less === undefined ? 0 : find(rows, less)?.cpu;
  if (a === undefined || b === undefined || off === undefined) return "not measured";
  return ((a - off) / (b * times)).toFixed(2);
}

function find(rows: readonly Row[], [work, tool, tables]: Case): Row["figures"] {
  return rows.find((row) => row.work === work && row.tool === tool && row.tables === tables)?.figures;
}

function line({ work, tables, tool, figures, skipped }: Row): string {
  const size = tables === 0 ? "" : tables.toLocaleString("en");
  if (figures === undefined) return `| ${work} | ${size} | ${tool} | ${skipped} | | | | | | |`;
  const { cpu, client, server, wall, memory, traffic } = figures;
  const numbers = [cpu, client, server, wall].map((value) => value.toFixed(2));
  const peak = memory === 0 ? "" : memory.toFixed(0);
  return `| ${work} | ${size} | ${tool} | ${numbers.join(" | ")} | ${peak} | ${traffic.queries} | ${traffic.trips} |`;
}
