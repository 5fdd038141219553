import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { home } from "./paths.js";
import type { BenchServer } from "./server.js";
import { countTraffic, type Traffic } from "./traffic.js";

/** One whole process, as a user starts it. */
export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Nothing is loaded into it to note its peak of memory: Godwit remembers no entities where Node loads code first. */
  readonly plain?: boolean;
  /** Exit codes that mean success; 0 unless given. */
  readonly accept?: readonly number[];
}

/** Medians over the runs. */
export interface Figures {
  /** CPU seconds of the client's processes and the server's together. */
  readonly cpu: number;
  readonly client: number;
  readonly server: number;
  readonly wall: number;
  /** Peak resident memory of the largest Node process, in MB; 0 for programs that are not Node's. */
  readonly memory: number;
  /** What it sent to the server in the run ahead of the measured ones. */
  readonly traffic: Traffic;
}

export type Numbers = Omit<Figures, "traffic">;

/** A command with what has to be done, untimed, ahead of each of its runs. */
export interface Measured {
  readonly command: Command;
  readonly before?: (() => Promise<void> | void) | undefined;
}

/** What a command sends; the run through the counting proxy is not timed, and warms caches up. */
export async function trafficOf({ command, before }: Measured, server: BenchServer): Promise<Traffic> {
  await before?.();
  return counted(command, server);
}

/** What one run took. */
export async function runOf({ command, before }: Measured, server: BenchServer): Promise<Numbers> {
  await before?.();
  return once(command, server);
}

export function medians(runs: readonly Numbers[], traffic: Traffic): Figures {
  const median = (key: keyof Numbers) => middle(runs.map((figures) => figures[key]));
  return {
    cpu: median("cpu"),
    client: median("client"),
    server: median("server"),
    wall: median("wall"),
    memory: median("memory"),
    traffic,
  };
}

/** Runs a command for what it leaves behind. */
export function executed({ argv, cwd, env }: Command): void {
  const [program = "", ...words] = argv;
  execFileSync(program, words, { cwd, env: { ...process.env, ...env }, stdio: "ignore" });
}

/** Not measured: the proxy costs time of its own. */
async function counted(command: Command, server: BenchServer): Promise<Traffic> {
  const { argv, env = {} } = command;
  const urls = [...argv, ...Object.values(env)].filter((word) => word.startsWith("postgresql:"));
  const counter = await countTraffic(server.port, new Set(urls.map((url) => new URL(url).pathname.slice(1))));
  const through = (word: string) => word.replace(`127.0.0.1:${server.port}/`, `127.0.0.1:${counter.port}/`);
  const environment = Object.entries(env).map(([name, value]) => [name, through(value)]);
  try {
    await once({ ...command, argv: argv.map(through), env: Object.fromEntries(environment) }, server);
    return counter.traffic;
  } finally {
    counter.close();
  }
}

async function once(command: Command, server: BenchServer): Promise<Numbers> {
  const notes = mkdtempSync(join(server.folder, "notes-"));
  const [serverBefore, started] = [server.cpuSeconds(), performance.now()];
  const { output, code } = await run(command, notes);
  const wall = (performance.now() - started) / 1000;
  // A backend counts its last work when it ends, a moment after the client.
  await new Promise((resolve) => setTimeout(resolve, 150));
  const client = childSeconds(output);
  const used = server.cpuSeconds() - serverBefore;
  const memory = Math.max(
    0,
    ...readdirSync(notes).map((file) => Number(readFileSync(join(notes, file), "utf8"))),
  );
  rmSync(notes, { recursive: true });
  if (!(command.accept ?? [0]).includes(code)) throw new Error(`it ended with ${code}:\n${output}`);
  return { cpu: client + used, client, server: used, wall, memory: memory / 1024 };
}

/** The shell's `times` prints what its children used (POSIX); its last line is theirs. */
function run({ argv, cwd, env, plain }: Command, notes: string): Promise<{ output: string; code: number }> {
  const script = '"$@"; code=$?; times >&2; exit $code';
  const child = spawn("sh", ["-c", script, "sh", ...argv], {
    cwd,
    env: {
      ...process.env,
      ...env,
      ...(!plain && {
        BENCH_NOTES: notes,
        NODE_OPTIONS: `--require ${JSON.stringify(join(home, "note-memory.cjs"))}`,
      }),
    },
  });
  let output = "";
  child.stdout.on("data", () => {});
  child.stderr.on("data", (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ output, code: code ?? 1 }));
  });
}

function childSeconds(output: string): number {
  const last = output.trimEnd().split("\n").at(-1) ?? "";
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}
