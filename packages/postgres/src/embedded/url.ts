import { existsSync } from "node:fs";
import { join } from "node:path";
import { runningPostmaster } from "../cluster/postmaster-pid.js";
import type { Place } from "./place.js";
import { readPassword } from "./prepare.js";

/**
 * The superuser's URL of a running server, or undefined where none accepts clients. A Unix socket is written as libpq
 * and node-postgres both read it: `?host=<folder>` (the host before it is not used).
 */
export function serverUrl(place: Place, database: string): string | undefined {
  const postmaster = runningPostmaster(place.dataDirectory);
  if (postmaster?.status !== "ready") return undefined;
  const url = new URL(`postgresql://127.0.0.1:${postmaster.port}/`);
  url.username = "postgres";
  url.password = readPassword(place);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (postmaster.socketDirectory !== "") url.searchParams.set("host", postmaster.socketDirectory);
  return url.href;
}

/** Whether a server runs that nobody can reach any more, because something cleaned its socket away. */
export function socketIsGone(place: Place): boolean {
  const postmaster = runningPostmaster(place.dataDirectory);
  if (postmaster?.status !== "ready" || postmaster.socketDirectory === "") return false;
  return !existsSync(join(postmaster.socketDirectory, `.s.PGSQL.${postmaster.port}`));
}
