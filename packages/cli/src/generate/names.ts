import { GodwitError, ident, namesIn } from "@godwit/engine";

/**
 * A name from the command line as identities write it: `user.firstName` is `"user"."firstName"` in SQL, and few people
 * quote on a command line. A name with quotes in it is SQL already, and so are types in parentheses; operators are never
 * quoted.
 */
export function sqlName(name: string): string {
  if (name.includes('"')) return name;
  const [head = "", types = ""] = name.split(/(?=\()/, 2);
  const rest = types === "" ? "" : name.slice(head.length);
  return `${head.split(".").map(part).join(".")}${rest}`;
}

function part(name: string): string {
  return /[\p{L}_]/u.test(name) ? ident(name) : name;
}

/** `old=new` with both names as identities write them. Throws WRONG_USAGE. */
export function sqlRename(word: string): string {
  const names = namesIn(word);
  if (names === undefined) {
    throw new GodwitError("WRONG_USAGE", { message: `--rename ${word} is not old=new.`, suggestion: "" });
  }
  return names.map(sqlName).join("=");
}

/** What may be dropped: all, or names as identities write them. */
export function dropAllowance(words: readonly string[]): "all" | readonly string[] {
  return words.includes("all") ? "all" : words.map(sqlName);
}
