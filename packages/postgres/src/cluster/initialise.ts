import { spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GodwitError } from "@godwit/engine";
import type { Binaries } from "../binaries/install.js";
import { giveToServerUser } from "../user/private-folder.js";
import { refuseNamelessUser, serverUser } from "../user/server-user.js";
import { workPrefix } from "./unfinished.js";

/** What a new cluster is made with. */
export interface ClusterOptions {
  readonly binaries: Binaries;
  /** The data folder to create; its parent must exist and belong to the server's user. */
  readonly dataDirectory: string;
  /** The password of the superuser `postgres`. */
  readonly password: string;
}

/**
 * Creates a database cluster: UTF-8, independent of the machine's locales, passwords by SCRAM on every connection.
 * It grows beside the data folder and is renamed when it is whole, so that a folder with the final name is always
 * complete, whatever was killed. initdb runs in a process group of its own, its pid kept in the file `pid` beside the
 * growing data folder, for `discardUnfinished`. Throws POSTGRES_PROGRAM_FAILED,
 * USER_WITHOUT_NAME.
 */
export async function initialiseCluster(options: ClusterOptions): Promise<void> {
  refuseNamelessUser();
  const work = mkdtempSync(join(dirname(options.dataDirectory), workPrefix));
  try {
    await runInitdb(options, work);
    renameSync(join(work, "data"), options.dataDirectory);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runInitdb({ binaries, password }: ClusterOptions, work: string): Promise<void> {
  const passwordFile = join(work, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveToServerUser(work, passwordFile);
  const where = [`--pgdata=${join(work, "data")}`, `--pwfile=${passwordFile}`];
  const rest = [
    "--username=postgres",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    ...locale(binaries),
    "--no-sync",
  ];
  await run(binaries.initdb, [...where, ...rest], work);
}

/** The built-in provider's C.UTF-8 (from 17) knows upper and lower case beyond ASCII on every machine. */
function locale(binaries: Binaries): string[] {
  const builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  return Number.parseInt(binaries.version, 10) >= 17 ? ["--locale=C", ...builtin] : ["--locale=C"];
}

function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...serverUser(),
      cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (child.pid !== undefined) writeFileSync(join(cwd, "pid"), String(child.pid));
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const failed = (reason: string) =>
      reject(new GodwitError("POSTGRES_PROGRAM_FAILED", { program: "initdb", reason }));
    child.on("error", (error) => failed(error.message));
    child.on("close", (code) => (code === 0 ? resolve() : failed(output.trim())));
  });
}
