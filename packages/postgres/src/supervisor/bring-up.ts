import { existsSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Binaries, installBinaries } from "../binaries/install.js";
import { adoptPostgres } from "../cluster/adopt.js";
import { freePort } from "../cluster/free-port.js";
import { initialiseCluster } from "../cluster/initialise.js";
import { removeStaleLockFile } from "../cluster/postmaster-pid.js";
import { type StartedPostgres, startPostgres } from "../cluster/start.js";
import { discardUnfinished } from "../cluster/unfinished.js";
import type { Place } from "../embedded/place.js";
import { readPassword } from "../embedded/prepare.js";
import { writePointer } from "../embedded/root-data.js";
import { privateFolder, privateFolderInPublicPlace, publicFolder } from "../user/private-folder.js";

/**
 * Brings a project's server up, whatever state it was left in: a server whose supervisor was killed is taken over, an
 * unfinished cluster is thrown away, a crashed one is recovered by PostgreSQL. Only for the holder of the lock.
 */
export async function bringUp(place: Place): Promise<StartedPostgres> {
  const running = await adoptPostgres(place.dataDirectory);
  if (running !== undefined) return running;
  const binaries = installBinaries(place.major, [place.project]);
  prepareCluster(place);
  if (place.socketDirectory !== undefined) privateFolderInPublicPlace(place.socketDirectory);
  discardUnfinished(place.cluster);
  if (!existsSync(place.dataDirectory)) {
    await initialiseCluster({ binaries, dataDirectory: place.dataDirectory, password: readPassword(place) });
  }
  removeStaleLockFile(join(place.dataDirectory, "postmaster.pid"), place.dataDirectory);
  return start(place, binaries);
}

/** Root's clusters lie away from the project: every folder on the way can be entered, the last by the server only. */
function prepareCluster(place: Place): void {
  if (place.cluster === place.home) return;
  publicFolder(dirname(place.cluster));
  writePointer(place);
  privateFolder(place.cluster);
}

async function start(place: Place, binaries: Binaries): Promise<StartedPostgres> {
  const { dataDirectory, logFile, socketDirectory } = place;
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.old`);
  if (socketDirectory === undefined) {
    return startPostgres({ binaries, dataDirectory, logFile, port: await freePort(), tcp: true });
  }
  removeStaleLockFile(join(socketDirectory, ".s.PGSQL.5432.lock"), dataDirectory);
  return startPostgres({ binaries, dataDirectory, logFile, socketDirectory, port: 5432, tcp: false });
}
