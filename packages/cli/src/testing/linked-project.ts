import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const repository = createRequire(join(packages, "cli", "package.json"));

/** The built command of this checkout: tests run it as a user's shell does. */
export const builtCommand = join(packages, "cli", "bin", "godwit.js");

/** What a command printed, and how it ended. */
export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project in a temporary folder with Godwit's packages linked into it. */
export interface LinkedProject {
  readonly directory: string;
  /** Runs `godwit` there, without a terminal. */
  godwit(words: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ended>;
  write(path: string, contents: string): void;
  remove(): void;
}

/** Makes a project folder (with a blank in its name) whose node_modules links the checkout's packages. */
export function linkedProject(files: Readonly<Record<string, string>> = {}): LinkedProject {
  const parent = mkdtempSync(join(tmpdir(), "godwit-cli-"));
  const directory = join(parent, "my shop");
  mkdirSync(join(directory, "node_modules", "@godwit"), { recursive: true });
  for (const name of ["engine", "typeorm", "postgres", "commerce"]) {
    link(join(packages, name), join(directory, "node_modules", "@godwit", name));
  }
  link(join(packages, "cli"), join(directory, "node_modules", "godwit"));
  for (const name of ["typeorm", "pg", "reflect-metadata"]) {
    link(installedFolder(name), join(directory, "node_modules", name));
  }
  const write = (path: string, contents: string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), contents);
  };
  for (const [path, contents] of Object.entries(files)) write(path, contents);
  return {
    directory,
    write,
    godwit: (words, environment) => run([builtCommand, ...words], directory, environment),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

function link(target: string, path: string): void {
  symlinkSync(target, path, "junction");
}

function installedFolder(name: string): string {
  const entry = repository.resolve(name);
  const end = entry.lastIndexOf(`${sep}node_modules${sep}${name}${sep}`);
  return entry.slice(0, end + `${sep}node_modules${sep}${name}`.length);
}

/** Without the caller's database: what a test means it says. */
function environmentOf(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG[A-Z]+|DATABASE_URL|NODE_ENV|VITEST.*)$/.test(name),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: "1", ...more };
}

function run(words: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, words, {
    cwd,
    env: environmentOf(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
}
