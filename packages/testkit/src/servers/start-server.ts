import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { freePort, initialiseCluster, installBinaries, privateFolder, startPostgres } from "@godwit/postgres";
import type { Major } from "./majors.js";

/** Durability costs time and buys nothing in a folder that is thrown away. */
const throwaway = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };

/** Starts a throwaway server of a major below `folder`, on loopback and on a Unix socket; gives its superuser's URL. */
export async function startServer(major: Major, folder: string): Promise<string> {
  const home = join(folder, String(major));
  privateFolder(home);
  const binaries = installBinaries(major, [import.meta.dirname]);
  const password = randomBytes(9).toString("base64url");
  const dataDirectory = join(home, "data");
  await initialiseCluster({ binaries, dataDirectory, password });
  const port = await freePort();
  const logFile = join(home, "log");
  const socket = process.platform === "win32" ? {} : { socketDirectory: home };
  await startPostgres({ binaries, dataDirectory, logFile, port, ...socket, tcp: true, settings: throwaway });
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}
