import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The endings of a config file, in the order in which they are looked for. */
export const configEndings = ["ts", "mts", "cts", "js", "mjs", "cjs"] as const;

/** The nearest `godwit.config.*` in a folder or above it. */
export function findConfig(folder: string): string | undefined {
  for (let directory = folder; ; directory = dirname(directory)) {
    const file = configEndings.map((ending) => join(directory, `godwit.config.${ending}`)).find(existsSync);
    if (file !== undefined) return file;
    if (dirname(directory) === directory) return undefined;
  }
}

/** The nearest folder with a package.json, from a folder upward; the folder itself where there is none. */
export function projectFolder(folder: string): string {
  for (let directory = folder; ; directory = dirname(directory)) {
    if (existsSync(join(directory, "package.json"))) return directory;
    if (dirname(directory) === directory) return folder;
  }
}
