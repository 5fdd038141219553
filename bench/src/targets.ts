export type Case = readonly [work: string, tool: string, tables: number];

/** A bound that the measured figure keeps, or does not. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number };

/** A target of the report: CPU seconds of one row over those of another, and what is aimed at. */
export interface Target {
  readonly label: string;
  readonly of: Case;
  /** Taken off `of` first. */
  readonly less?: Case;
  readonly over: Case;
  readonly times?: number;
  readonly aim: Aim;
}

/** All that are ratios, in the order of the report. */
export const targets: readonly Target[] = [
  {
    label: "`--version`",
    of: ["start", "godwit --version", 0],
    over: ["start", "node -e 0", 0],
    aim: { atMost: 1.5 },
  },
  {
    label: "`--help`",
    of: ["start", "godwit --help", 0],
    over: ["start", "node -e 0", 0],
    aim: { atMost: 1.5 },
  },
  {
    label: "generate, nothing changed / floor B",
    of: ["generate, nothing changed", "Godwit", 1000],
    over: ["floors", "floor B", 1000],
    aim: { atMost: 1.2 },
  },
  {
    label: "generate, nothing touched since the last time / floor A",
    of: ["generate, nothing touched since", "Godwit", 1000],
    over: ["floors", "floor A", 1000],
    aim: { atMost: 2 },
  },
  {
    label: "generate, nothing changed, remembering it / not remembering",
    of: ["generate, nothing changed, remembering it", "Godwit", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: { atMost: 1.1 },
  },
  {
    label: "TypeORM / Godwit, nothing changed",
    of: ["generate, nothing changed", "TypeORM", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: { atLeast: 4 },
  },
  {
    label: "generate, nothing touched since the last time / floor B",
    of: ["generate, nothing touched since", "Godwit", 1000],
    over: ["floors", "floor B", 1000],
    aim: { atMost: 1.2 },
  },
  {
    label: "TypeORM / Godwit, nothing touched since the last time",
    of: ["generate, nothing changed", "TypeORM", 1000],
    over: ["generate, nothing touched since", "Godwit", 1000],
    aim: { atLeast: 4 },
  },
  {
    label: "from .ts / from .js",
    of: ["generate, nothing changed", "Godwit, .ts", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: { atMost: 1.2 },
  },
  {
    label: "one change / nothing changed",
    of: ["generate, one change", "Godwit", 1000],
    over: ["generate, nothing changed", "Godwit", 1000],
    aim: { atMost: 1.4 },
  },
  {
    label: "generate from empty, --no-prove / floor B",
    of: ["generate from empty", "Godwit, --no-prove", 1000],
    over: ["floors", "floor B", 1000],
    aim: { atMost: 1.5 },
  },
  {
    label: "generate from empty, --no-prove / Drizzle Kit",
    of: ["generate from empty", "Godwit, --no-prove", 1000],
    over: ["generate from empty", "Drizzle Kit (no database)", 1000],
    aim: { atMost: 1.8 },
  },
  {
    label: "generate from empty, --no-prove, nothing touched since the last time / Drizzle Kit",
    of: ["generate from empty", "Godwit, --no-prove, nothing touched since", 1000],
    over: ["generate from empty", "Drizzle Kit (no database)", 1000],
    aim: { atMost: 1.8 },
  },
  {
    label: "what the proof adds / psql running up, down, up",
    of: ["generate from empty", "Godwit", 1000],
    less: ["generate from empty", "Godwit, --no-prove", 1000],
    over: ["run the first migration", "psql, up, down, up", 1000],
    aim: { atMost: 1.2 },
  },
  {
    label: "Godwit's reader alone / floor A",
    of: ["floors", "Godwit's reader alone", 1000],
    over: ["floors", "floor A", 1000],
    aim: { atMost: 0.7 },
  },
  {
    label: "run the first migration / psql",
    of: ["run the first migration", "Godwit", 1000],
    over: ["run the first migration", "psql", 1000],
    aim: { atMost: 1.15 },
  },
  {
    label: "run the first migration, data source as it was the last time / psql",
    of: ["run the first migration", "Godwit, data source as it was", 1000],
    over: ["run the first migration", "psql", 1000],
    aim: { atMost: 1.15 },
  },
  {
    label: "nothing pending of 1,000, data source as it was the last time / loading them as .js",
    of: ["run, nothing pending of a long history", "Godwit, data source as it was", 1000],
    over: ["run, nothing pending of a long history", "loading the files as .js", 1000],
    aim: { atMost: 1.3 },
  },
  {
    label: "nothing pending of 1,000 / loading them as .js",
    of: ["run, nothing pending of a long history", "Godwit", 1000],
    over: ["run, nothing pending of a long history", "loading the files as .js", 1000],
    aim: { atMost: 1.3 },
  },
  {
    label: "diff, equal / twice floor A",
    of: ["diff, equal", "Godwit", 1000],
    over: ["floors", "floor A on a diff's database", 1000],
    times: 2,
    aim: { atMost: 1.5 },
  },
  {
    label: "diff, 1 % changed / twice floor A",
    of: ["diff, 1 % changed", "Godwit", 1000],
    over: ["floors", "floor A on a diff's database", 1000],
    times: 2,
    aim: { atMost: 1.5 },
  },
  {
    label: "migra / Godwit, diff equal",
    of: ["diff, equal", "migra", 1000],
    over: ["diff, equal", "Godwit", 1000],
    aim: { atLeast: 3 },
  },
  {
    label: "diff of 20,000 / 20 x diff of 1,000",
    of: ["diff, equal", "Godwit", 20000],
    over: ["diff, equal", "Godwit", 1000],
    times: 20,
    aim: { atMost: 1.2 },
  },
];
