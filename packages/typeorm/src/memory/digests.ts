import { createHmac, hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** What something looked like: a digest, or null where it was not there. */
export type Digest = string | null;

export function textDigest(text: string | Buffer): string {
  return hash("sha256", text, "base64");
}

/** The contents of a file. */
export function fileDigest(path: string): Digest {
  return orNull(() => textDigest(readFileSync(path)));
}

/** The contents of a file that may hold secrets. */
export function keyedFileDigest(path: string, salt: string): Digest {
  return orNull(() => keyedDigest(readFileSync(path), salt));
}

/** A digest that tells nothing of a short secret to who does not have the salt. */
export function keyedDigest(text: string | Buffer, salt: string): string {
  return createHmac("sha256", salt).update(text).digest("base64");
}

/** Where a path leads. */
export function realPath(path: string): Digest {
  return orNull(() => realpathSync(path));
}

/** The names in a folder, of what kind each is and where links lead. Godwit's own folder does not count. */
export function folderDigest(path: string): Digest {
  return orNull(() => {
    const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => name !== ".godwit");
    const lines = entries.map((entry) => {
      const kind = entry.isDirectory()
        ? "folder"
        : entry.isFile()
          ? "file"
          : realPath(join(path, entry.name));
      return `${entry.name}\0${kind}`;
    });
    return textDigest([realpathSync(path), ...lines.sort()].join("\n"));
  });
}

/** When something was changed last, in milliseconds; nobody can set this time back (`utimes` cannot). */
export function changedAt(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
}

function orNull(read: () => string): Digest {
  try {
    return read();
  } catch {
    return null;
  }
}
