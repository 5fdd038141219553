import { GodwitError, type ValueMappings } from "@godwit/engine";
import { sqlName } from "../generate/names.js";

/** `type:old=new` words, by type. Throws WRONG_USAGE. */
export function valueMappings(words: readonly string[]): ValueMappings {
  const mappings = new Map<string, Map<string, string>>();
  for (const word of words) {
    const found = /^([^:]+):(.*?)=(.*)$/.exec(word);
    if (found === null) {
      throw new GodwitError("WRONG_USAGE", { message: `--map ${word} is not type:old=new.`, suggestion: "" });
    }
    const [, given = "", from = "", to = ""] = found;
    const type = sqlName(given);
    mappings.set(type, (mappings.get(type) ?? new Map<string, string>()).set(from, to));
  }
  return mappings;
}
