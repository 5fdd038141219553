import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * The command's file in the project's own installation of Godwit, where that is another copy than this one: a global
 * installation then leaves the work to it. Resolution is Node's own, so npm's and pnpm's folders are found, and yarn's
 * Plug'n'Play where its hook is loaded. Undefined: this copy is the one to run.
 */
export function projectsOwnCommand(folder: string, ownFile: string): URL | undefined {
  try {
    const manifest = createRequire(join(folder, "package.json")).resolve("godwit/package.json");
    const file = join(manifest, "..", "bin", "godwit.js");
    const own = realpathSync(fileURLToPath(new URL("../../bin/godwit.js", ownFile)));
    return realpathSync(file) === own ? undefined : pathToFileURL(file);
  } catch {
    return undefined;
  }
}

/** The folder that `-C` or `--cwd` names among the words before `--`; read before anything is parsed. */
export function folderOf(words: readonly string[], current: string): string {
  for (const [index, word] of words.entries()) {
    if (word === "--") break;
    if (word === "-C" || word === "--cwd") return resolve(current, words[index + 1] ?? "");
    if (word.startsWith("--cwd=")) return resolve(current, word.slice("--cwd=".length));
  }
  return current;
}
