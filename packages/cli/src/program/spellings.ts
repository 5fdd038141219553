import type { CommandSpec } from "./spec.js";
import { specs } from "./specs/index.js";

/**
 * Brings other spellings of options to the one that the specs have: their aliases, and `--data-source` for
 * `--dataSource` (TypeORM's parser takes both). Words after `--` stay as they are.
 */
export function canonicalWords(words: readonly string[]): string[] {
  const end = words.indexOf("--");
  const own = end === -1 ? words : words.slice(0, end);
  return [...own.map(canonicalWord), ...words.slice(own.length)];
}

function canonicalWord(word: string): string {
  if (!word.startsWith("--")) return word;
  const [flag = "", ...value] = word.split("=");
  const canonical = spellings.get(flag);
  return canonical === undefined ? word : [canonical, ...value].join("=");
}

const spellings = collectSpellings();

function collectSpellings(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const spec of Object.values(specs) as CommandSpec[]) {
    for (const { flags, aliases = [] } of Object.values(spec.options)) {
      const long = flags.split(/[ ,]+/).findLast((flag) => flag.startsWith("--")) ?? "";
      for (const alias of [...aliases, kebabCase(long)]) if (alias !== long) found.set(alias, long);
    }
  }
  return found;
}

function kebabCase(flag: string): string {
  return flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
