import { once } from "node:events";
import { closeSync, constants, openSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { shortHash } from "./names.js";
import type { Place } from "./place.js";
import { readPassword } from "./prepare.js";

/** Gives the lock back; the end of the process does so too, however it ends. */
export type Release = () => void;

/** open(2) on macOS and the BSDs: takes an exclusive lock with the file. */
const O_EXLOCK = 0x20;

/**
 * Takes the lock of a project's supervisor, or gives undefined where another process has it. The kernel keeps it for
 * the life of the process: an abstract Unix socket on Linux, a named pipe on Windows, a locked file elsewhere. Nothing
 * stays behind after kill -9.
 */
export async function tryLock(place: Place): Promise<Release | undefined> {
  if (process.platform === "linux") return listenOn(`\0${lockName(place)}`);
  if (process.platform === "win32") return listenOn(`\\\\.\\pipe\\${lockName(place)}`);
  return lockFile(join(place.home, "lock"));
}

/** Whether some process holds the lock. */
export async function isLocked(place: Place): Promise<boolean> {
  const release = await tryLock(place);
  release?.();
  return release === undefined;
}

/** The folder's identity and the password: a copy of the project has another name, a stranger cannot foresee it. */
function lockName(place: Place): string {
  const { dev, ino } = statSync(place.home);
  return `godwit-${shortHash(`${dev} ${ino} ${readPassword(place)}`)}`;
}

async function listenOn(path: string): Promise<Release | undefined> {
  const server = createServer((socket) => socket.destroy());
  try {
    await once(server.listen(path), "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;
    throw error;
  }
  server.unref();
  return () => server.close();
}

function lockFile(path: string): Release | undefined {
  const { O_CREAT, O_NONBLOCK, O_RDWR } = constants;
  try {
    const file = openSync(path, O_CREAT | O_RDWR | O_NONBLOCK | O_EXLOCK, 0o600);
    return () => closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}
