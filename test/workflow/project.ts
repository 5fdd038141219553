import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { installPacked, type PackedPackage, packAll } from "../packages/pack.js";

const run = promisify(execFile);

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder outside the repository in which the packed packages are installed, as a new user has it. */
export interface Project {
  readonly folder: string;
  godwit(...args: readonly string[]): Promise<Ran>;
  node(...args: readonly string[]): Promise<Ran>;
  read(path: string): string;
  write(path: string, contents: string): void;
  /** Stops the embedded server and removes the folder. */
  remove(): Promise<void>;
}

/** Installs the packed packages beside a package.json; packs them for itself where none are given. */
export function newProject(
  manifest: Readonly<Record<string, unknown>>,
  packed?: readonly PackedPackage[],
): Project {
  const packages = packed ?? packAll();
  const folder = installPacked(packages);
  if (packed === undefined) rmSync(dirname(packages[0]!.tarball), { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "new-shop", version: "1.0.0", ...manifest }),
  );
  const node = (...args: readonly string[]) => command(folder, args);
  const bin = join(folder, "node_modules/godwit/bin/godwit.js");
  return {
    folder,
    node,
    godwit: (...args) => node(bin, ...args),
    read: (path) => readFileSync(join(folder, path), "utf8"),
    write: (path, contents) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    },
    remove: async () => {
      await node(bin, "db", "stop");
      rmSync(folder, { recursive: true });
    },
  };
}

async function command(cwd: string, args: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await run(process.execPath, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1" },
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? 1, out: stdout ?? "", err: stderr ?? String(error) };
  }
}

/** Compiles a project as its `npm run build` does. */
export function build(project: Project): void {
  const compiler = join(project.folder, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", project.folder], { stdio: "pipe" });
}
