import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Ran } from "../workflow/project.js";

/** Runs lines of a page in a project. */
export interface Shell {
  run(command: string): Promise<Ran>;
  /** Starts a command that stays, and gives what it printed in `ms`; rejects where it ended before. */
  stay(command: string, ms: number): Promise<string>;
}

/**
 * A shell in which `npx` finds what the project has installed, and `npm install` has nothing to do: the packed packages
 * are there already.
 */
export function shellIn(folder: string): Shell {
  const programs = mkdtempSync(join(tmpdir(), "godwit-programs-"));
  const node = JSON.stringify(process.execPath);
  const script = (name: string, text: string) => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  const inProject = (path: string) => JSON.stringify(join(folder, "node_modules", path));
  script("godwit", `exec ${node} ${inProject("godwit/bin/godwit.js")} "$@"`);
  script("tsc", `exec ${node} ${inProject("typescript/bin/tsc")} "$@"`);
  script("npx", 'exec "$@"');
  const path = process.env.PATH ?? "";
  script(
    "npm",
    `case "$1" in install) exit 0 ;; esac\nPATH=${JSON.stringify(path)} command -v npm >/dev/null\nexec env PATH="$PATH" "$(PATH=${JSON.stringify(path)} command -v npm)" "$@"`,
  );
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG[A-Z]+|DATABASE_URL|NODE_ENV|VITEST.*)$/.test(name),
  );
  const env = { ...Object.fromEntries(kept), NO_COLOR: "1", PATH: `${programs}${delimiter}${path}` };
  return {
    run: (command) => ran(command, folder, env),
    stay: (command, ms) => stayed(command, ms, folder, env),
  };
}

function start(command: string, cwd: string, env: NodeJS.ProcessEnv) {
  const child = spawn("sh", ["-c", command], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const printed = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed.err += text;
  });
  return { child, printed };
}

function ran(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const { child, printed } = start(command, cwd, env);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? -1, ...printed }));
  });
}

function stayed(command: string, ms: number, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { child, printed } = start(command, cwd, env);
  return new Promise((resolve, reject) => {
    child.once("close", () => reject(new Error(`${command} ended: ${printed.out}${printed.err}`)));
    setTimeout(() => {
      child.removeAllListeners("close");
      // The whole group: the shell, npm, and what npm runs.
      process.kill(-child.pid!, "SIGTERM");
      resolve(printed.out);
    }, ms);
  });
}
