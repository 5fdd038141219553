import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The name in the nearest package.json of a folder or above it; the folder's own where none has one. */
export function packageOf(folder: string): string {
  for (let directory = folder; ; directory = dirname(directory)) {
    const name = nameIn(join(directory, "package.json"));
    if (name !== undefined) return name;
    if (dirname(directory) === directory) return basename(folder);
  }
}

function nameIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  return (manifest as { name?: string }).name;
}
