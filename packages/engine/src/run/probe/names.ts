import { ident } from "../../render/quote.js";
import type { Token } from "../statement/words.js";

/** A name in a statement as its parts without quotes; unquoted parts are folded to lower case as PostgreSQL does. */
export interface ParsedName {
  readonly parts: readonly string[];
  /** Index of the token after it. */
  readonly next: number;
}

/** Reads `a`, `a.b` or `"A"."b"` at token `at`. */
export function nameAt(tokens: readonly Token[], at: number): ParsedName | undefined {
  const parts: string[] = [];
  let next = at;
  for (;;) {
    const token = tokens[next];
    if (token === undefined || token.kind === "sign") return undefined;
    parts.push(token.text);
    next += 1;
    if (tokens[next]?.text !== "." || tokens[next]?.kind !== "sign") return { parts, next };
    next += 1;
  }
}

/** The name as SQL, as `to_regclass` takes it too. */
export function nameSql({ parts }: ParsedName): string {
  return parts.map(ident).join(".");
}

/** Whether bare words stand at a place, in this order. */
export function wordsAt(tokens: readonly Token[], at: number, ...expected: readonly string[]): boolean {
  return expected.every((text, i) => tokens[at + i]?.kind === "word" && tokens[at + i]?.text === text);
}
