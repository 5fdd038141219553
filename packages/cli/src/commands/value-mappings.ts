import { GodwitError } from "@godwit/engine";

/** `type:old=new` words, by type. Throws WRONG_USAGE. */
export function valueMappings(words: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const mappings = new Map<string, Map<string, string>>();
  for (const word of words) {
    const found = /^([^:]+):(.*?)=(.*)$/.exec(word);
    if (found === null) {
      throw new GodwitError("WRONG_USAGE", { message: `--map ${word} is not type:old=new.`, suggestion: "" });
    }
    const [, type = "", from = "", to = ""] = found;
    mappings.set(type, (mappings.get(type) ?? new Map<string, string>()).set(from, to));
  }
  return mappings;
}
