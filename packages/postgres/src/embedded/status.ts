import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBinaryPackage } from "../binaries/find.js";
import { runningPostmaster } from "../cluster/postmaster-pid.js";
import { isLocked } from "./lock.js";
import type { Place } from "./place.js";
import { lastUse } from "./use.js";

/** The facts about a project's embedded server that `godwit doctor` shows. */
export interface EmbeddedStatus {
  readonly major: number;
  /** The binary package's folder and version; undefined where none is installed. */
  readonly binaries: { readonly directory: string; readonly version: string } | undefined;
  readonly dataDirectory: string;
  /** Whether the data folder has been made. */
  readonly initialised: boolean;
  readonly socketDirectory: string | undefined;
  readonly logFile: string;
  readonly passwordFile: string;
  /** The postmaster's process id while the server accepts clients. */
  readonly pid: number | undefined;
  /** Whether a supervisor watches over it. */
  readonly supervised: boolean;
  readonly lastUse: Date | undefined;
}

/** Collects the facts; starts and creates nothing. */
export async function status(place: Place): Promise<EmbeddedStatus> {
  const { major, dataDirectory, socketDirectory, logFile, passwordFile } = place;
  const postmaster = runningPostmaster(dataDirectory);
  const used = lastUse(place);
  return {
    major,
    binaries: installed(place),
    dataDirectory,
    initialised: existsSync(dataDirectory),
    socketDirectory: postmaster?.socketDirectory || socketDirectory,
    logFile,
    passwordFile,
    pid: postmaster?.status === "ready" ? postmaster.pid : undefined,
    supervised: existsSync(passwordFile) && (await isLocked(place)),
    lastUse: used === 0 ? undefined : new Date(used),
  };
}

function installed(place: Place): EmbeddedStatus["binaries"] {
  try {
    return findBinaryPackage(place.major, [place.project, fileURLToPath(import.meta.url)]);
  } catch {
    return undefined;
  }
}
