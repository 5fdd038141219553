import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverUser } from "../user/server-user.js";
import { shortHash } from "./names.js";
import { rootCluster } from "./root-data.js";

/** Where everything of one project's embedded server lies. */
export interface Place {
  /** The project's folder, symbolic links resolved. */
  readonly project: string;
  readonly major: number;
  /** `.godwit/postgres/<major>` in the project: password, log and time of last use. */
  readonly home: string;
  /** The folder that holds `data`; belongs to the server's user. */
  readonly cluster: string;
  readonly dataDirectory: string;
  /** The folder of the Unix socket; undefined on Windows, where the server listens on loopback. */
  readonly socketDirectory: string | undefined;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Its modification time says when the server was last used. */
  readonly usedFile: string;
}

/** Works out the folders of a project's server; creates none of them. */
export function placeOf(projectDirectory: string, major: number): Place {
  const project = realpathSync(projectDirectory);
  const home = join(project, ".godwit", "postgres", String(major));
  const user = serverUser();
  const cluster = user === undefined ? home : rootCluster(project, home, major);
  return {
    project,
    major,
    home,
    cluster,
    dataDirectory: join(cluster, "data"),
    socketDirectory: socketFolder(cluster, user?.uid ?? process.getuid?.()),
    passwordFile: join(home, "password"),
    logFile: join(home, "server.log"),
    usedFile: join(home, "used"),
  };
}

/** Short, because a Unix socket's path has room for 107 bytes (macOS: 103), and the same at every start. */
function socketFolder(cluster: string, uid: number | undefined): string | undefined {
  if (uid === undefined) return undefined;
  const temporary = process.platform === "darwin" ? tmpdir() : "/tmp";
  return join(temporary, `godwit-${uid}-${shortHash(cluster)}`);
}
