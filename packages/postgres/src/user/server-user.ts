import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { GodwitError } from "@godwit/engine";

/** The operating system's user that runs the server's programs. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root (manual, 18.1): for root this gives the unprivileged user `nobody`, which must be
 * in /etc/passwd because initdb looks its name up. Undefined for everybody else: they run the server themselves.
 */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, , uid, gid] = passwdEntry("nobody")?.split(":") ?? [];
  if (uid === undefined || gid === undefined) throw new GodwitError("NO_UNPRIVILEGED_USER", {});
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

/** initdb refuses a user id that no user name belongs to, as containers have. Throws USER_WITHOUT_NAME. */
export function refuseNamelessUser(): void {
  try {
    userInfo();
  } catch {
    throw new GodwitError("USER_WITHOUT_NAME", { uid: process.getuid?.() ?? 0 });
  }
}

function passwdEntry(name: string): string | undefined {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines.find((line) => line.startsWith(`${name}:`));
}
