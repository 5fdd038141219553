import { readFileSync } from "node:fs";
import { textDigest } from "./digests.js";
import type { Environment, Evidence } from "./evidence.js";
import type { Places } from "./references.js";

/** The places in what evidence was taken of; `first` is where most is looked for. */
export function placesIn({ variables, files }: Evidence, environment: Environment, first: string): Places {
  const digests = new Map(files);
  const texts = new Map<string, string>();
  const names = variables.map(([name]) => name).filter((name) => environment[name] !== undefined);
  const others = files.flatMap(([path, digest]) => (digest === null || path === first ? [] : [path]));
  return {
    variables: new Map(names.map((name) => [name, environment[name]!])),
    files: [first, ...others],
    read: (file) => {
      const text = texts.get(file) ?? readFileSync(file, "utf8");
      if (!texts.has(file) && textDigest(text) !== digests.get(file)) throw new Error(`${file} has changed`);
      texts.set(file, text);
      return text;
    },
  };
}
