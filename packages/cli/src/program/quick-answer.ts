import { readFileSync } from "node:fs";
import { ownVersion } from "./version.js";

const versionWords = new Set(["--version", "-v"]);
const helpWords = new Set(["--help", "-h", "help"]);

/**
 * The answer to `--version` and `--help` alone, without the parser and the commands' specs: these two are asked by
 * scripts and completions and should cost little more than Node itself. `help.txt` is what the parser would print (a
 * test compares).
 */
export function quickAnswer(words: readonly string[]): string | undefined {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) return undefined;
  if (versionWords.has(word)) return `${ownVersion()}\n`;
  return helpWords.has(word) ? readFileSync(new URL("../../help.txt", import.meta.url), "utf8") : undefined;
}
