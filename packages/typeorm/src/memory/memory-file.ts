import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { textDigest } from "./digests.js";

/** What a memory file holds: what it depends on, and what was remembered. Both are JSON texts. */
export interface Remembrance {
  readonly head: string;
  readonly body: string;
}

/**
 * Reads a memory file: a line with the digest of the rest, the head's line, the body's. Undefined where there is none
 * that is whole and that only its owner, who is who asks, can have written.
 */
export function readMemory(file: string): Remembrance | undefined {
  try {
    const text = ownText(file);
    const first = text.indexOf("\n");
    const second = text.indexOf("\n", first + 1);
    const isWhole = first > 0 && second > 0 && textDigest(text.slice(first + 1)) === text.slice(0, first);
    return isWhole ? { head: text.slice(first + 1, second), body: text.slice(second + 1) } : undefined;
  } catch {
    return undefined;
  }
}

function ownText(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const { uid, mode } = fstatSync(descriptor);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOwn ? readFileSync(descriptor, "utf8") : "";
  } finally {
    closeSync(descriptor);
  }
}

/** Writes it by renaming, for the owner alone: of several writers one wins. A folder that cannot be written stays as it is. */
export function writeMemory(file: string, { head, body }: Remembrance): void {
  const partial = `${file}.${process.pid}`;
  const rest = `${head}\n${body}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(partial, `${textDigest(rest)}\n${rest}`, { mode: 0o600, flag: "wx" });
    renameSync(partial, file);
  } catch {
    rmSync(partial, { force: true });
  }
}
