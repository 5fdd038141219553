import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { nodePostgresServer, type Server } from "@godwit/engine";
import { freePort, initialiseCluster, installBinaries, privateFolder, startPostgres } from "@godwit/postgres";
import type { Major } from "./majors.js";
import { runFolder } from "./run-folder.js";

/** A server of a test's own, which the test may bring down. */
export interface RestartableServer {
  readonly url: string;
  readonly server: Server;
  /** `pg_ctl restart -m immediate`: no shutdown checkpoint, every client is cut off, recovery at the start. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Commits are waited for: what was committed has to be there after a crash. */
const settings = { fsync: "off", synchronous_commit: "on" };

export async function startRestartableServer(major: Major = 18): Promise<RestartableServer> {
  const folder = runFolder();
  const home = join(folder.path, "restartable");
  privateFolder(home);
  const binaries = installBinaries(major, [import.meta.dirname]);
  const dataDirectory = join(home, "data");
  await initialiseCluster({ binaries, dataDirectory, password: "crash" });
  const [port, logFile] = [await freePort(), join(home, "log")];
  await startPostgres({ binaries, dataDirectory, logFile, port, tcp: true, settings });
  const url = `postgresql://postgres:crash@127.0.0.1:${port}/postgres`;
  const program = join(dirname(binaries.postgres), "pg_ctl");
  const control = (...args: string[]) =>
    pgCtl(program, ["-D", dataDirectory, "-m", "immediate", "-w", ...args]);
  return {
    url,
    server: nodePostgresServer({ url }),
    restart: () => control("-l", join(home, "restart-log"), "restart"),
    stop: async () => {
      await control("stop");
      await folder.release();
    },
  };
}

/** Run by the cluster's owner: pg_ctl refuses to work for root. */
async function pgCtl(program: string, args: readonly string[]): Promise<void> {
  const { uid, gid } = statSync(args[1]!);
  const owner = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn(program, args, { ...owner, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  const words: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => words.push(text));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`pg_ctl ${args.at(-1)} ended with ${code}: ${words.join("")}`);
}
