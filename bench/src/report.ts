import { cpus, release } from "node:os";
import { largestRepeated, type Row } from "./bench.js";
import type { Hot } from "./profile.js";
import { type Aim, type Case, type Target, targets } from "./targets.js";

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

/** The report as Markdown: what was aimed at and came out, then every figure. */
export function report(rows: readonly Row[], about: Circumstances): string {
  const { versions, command, minutes, runs, profile, notes } = about;
  return `# Benchmarks

Made by \`${command}\`, which runs every tool on the same entities and tables against a PostgreSQL of its own.
Machines are noisy: CPU seconds (client and server together) and ratios are what counts. Whole processes; medians of
${runs === 1 ? "1 run" : `${runs} runs`} (of more than ${largestRepeated.toLocaleString("en")} tables one) after one through a counting proxy. Queries: all that was sent. Trips: round trips to the database in
question after the login. MB: the peak of the largest Node process. It is noted by a file that Node loads first; where
Node does that, Godwit remembers nothing: only rows that say so ("as it was", "touched since", "remembering") have that
help, and no MB.

${Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(", ")}; Node ${process.versions.node},
${cpus().length} x ${cpus()[0]?.model ?? "processor"}, Linux ${release()}; ${minutes.toFixed(0)} minutes.

## Targets

| ratio of CPU seconds | aimed at | measured | met |
| --- | --- | --- | --- |
${targets.map((target) => against(target.label, target.aim, ratio(rows, target), 2)).join("\n")}
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
  const largest = find(rows, ["diff, equal", "Godwit", 20000])?.memory;
  const trips = [80, 300, 1000].map((tables) =>
    against(
      `round trips of a generate, nothing changed, ${tables.toLocaleString("en")} tables`,
      { atMost: 5 },
      find(rows, ["generate, nothing changed", "Godwit", tables])?.traffic.trips,
      0,
    ),
  );
  return [against("memory of a diff of 20,000 tables, MB", { atMost: 1536 }, largest, 0), ...trips].join(
    "\n",
  );
}

/** A line of the table of targets. */
function against(label: string, aim: Aim, measured: number | undefined, digits: number): string {
  const bound = "atMost" in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`;
  if (measured === undefined) return `| ${label} | ${bound} | not measured | |`;
  const met = "atMost" in aim ? measured <= aim.atMost : measured >= aim.atLeast;
  return `| ${label} | ${bound} | ${measured.toFixed(digits)} | ${met ? "yes" : "**no**"} |`;
}

function ratio(rows: readonly Row[], { of, less, over, times = 1 }: Target): number | undefined {
  const [a, b] = [find(rows, of)?.cpu, find(rows, over)?.cpu];
  const off = less === undefined ? 0 : find(rows, less)?.cpu;
  if (a === undefined || b === undefined || off === undefined) return undefined;
  return (a - off) / (b * times);
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
