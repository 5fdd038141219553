import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { home } from "./paths.js";
import type { BenchServer } from "./server.js";

/** One whole process, as a user starts it. */
export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
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
}

/** Runs a command several times, `before` untimed ahead of each, and gives the medians. */
export async function measure(
  command: Command,
  server: BenchServer,
  options: { readonly runs: number; readonly before?: (() => Promise<void> | void) | undefined },
): Promise<Figures> {
  const runs: Figures[] = [];
  for (let run = 0; run < options.runs; run++) {
    await options.before?.();
    runs.push(await once(command, server));
  }
  const median = (key: keyof Figures) => middle(runs.map((figures) => figures[key]));
  return {
    cpu: median("cpu"),
    client: median("client"),
    server: median("server"),
    wall: median("wall"),
    memory: median("memory"),
  };
}

async function once(command: Command, server: BenchServer): Promise<Figures> {
  const notes = mkdtempSync(join(tmpdir(), "godwit-bench-notes-"));
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
function run({ argv, cwd, env }: Command, notes: string): Promise<{ output: string; code: number }> {
  const script = '"$@"; code=$?; times >&2; exit $code';
  const child = spawn("sh", ["-c", script, "sh", ...argv], {
    cwd,
    env: {
      ...process.env,
      ...env,
      BENCH_NOTES: notes,
      NODE_OPTIONS: `--require ${JSON.stringify(join(home, "note-memory.cjs"))}`,
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
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
