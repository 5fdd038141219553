import { randomBytes } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort, initialiseCluster, installBinaries, privateFolder, startPostgres } from "@godwit/postgres";
import { createDatabase, dropRetired, type Origin, query } from "./databases.js";
import { root } from "./paths.js";

/** The benchmark's own server, with fsync on as in production. */
export interface BenchServer {
  /** The benchmark's own, removed when the server stops. */
  readonly folder: string;
  readonly port: number;
  url(database: string): string;
  /** Makes a database anew, from the schema or as the copy of another. */
  create(database: string, from?: Origin): Promise<void>;
  /** Drops the databases whose names `create` gave to others. */
  tidy(): Promise<void>;
  execute(database: string, sql: string): Promise<void>;
  /** CPU seconds of the server's processes so far, those that ended included. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

export async function startBenchServer(folder: string): Promise<BenchServer> {
  const binaries = installBinaries(18, [join(root, "packages/postgres")]);
  const password = randomBytes(9).toString("base64url");
  const [place, port] = [join(folder, "server"), await freePort()];
  // As root the server runs as somebody else, who has to get through to its own folder.
  chmodSync(folder, 0o711);
  privateFolder(place);
  const dataDirectory = join(place, "data");
  await initialiseCluster({ binaries, dataDirectory, password });
  // A schema of 20,000 tables takes more locks in one transaction than the default 64 a connection allow for.
  // Autovacuum works when it likes, and its time would be counted to whoever is measured then.
  const settings = { max_locks_per_transaction: "4096", autovacuum: "off" };
  const started = await startPostgres({
    binaries,
    dataDirectory,
    logFile: join(place, "log"),
    port,
    tcp: true,
    settings,
  });
  const url = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  return {
    folder,
    port,
    url,
    execute: async (database, sql) => void (await query(url(database), sql)),
    tidy: () => dropRetired(url("postgres")),
    create: (database, from = {}) => createDatabase(url, database, from),
    cpuSeconds: () => familyCpuSeconds(started.pid),
    stop: async () => {
      await started.stop();
      // A program that is interrupted with the benchmark may still be writing.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** Clock ticks a second that Linux counts process times in (`getconf CLK_TCK`, 100 on every platform Node runs on). */
const ticks = 100;

/** User and system time of a process, the children it waited for, and its living children (proc(5), /proc/PID/stat). */
function familyCpuSeconds(parent: number): number {
  let total = 0;
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = statFields(entry);
    const own = Number(entry) === parent;
    if (fields === undefined || (!own && Number(fields[1]) !== parent)) continue;
    const counted = own ? fields.slice(11, 15) : fields.slice(11, 13);
    total += counted.reduce((sum, ticksOf) => sum + Number(ticksOf), 0);
  }
  return total / ticks;
}

/** Fields from the third on: the second, the command's name, may hold blanks. */
function statFields(pid: string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
