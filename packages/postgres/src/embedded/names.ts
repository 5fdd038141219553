import { createHash } from "node:crypto";
import { basename } from "node:path";

/** Ten characters that stand for a longer text. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** A folder name that people recognise and no other project has. */
export function projectFolderName(project: string, attempt: number): string {
  return `${basename(project).replaceAll(/[^\w.-]+/g, "-")}-${shortHash(`${project} ${attempt}`)}`;
}
