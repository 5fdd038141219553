/** One token that matters for telling statements apart: a bare word (lower case), a quoted name, or a sign. */
export interface Token {
  readonly kind: "word" | "name" | "sign";
  readonly text: string;
}

const skipped = /(?:\s+|--[^\n]*|e'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|(\$[a-z_0-9]*\$)[\s\S]*?\1)/iy;
const token = /([a-z_\u0080-\uffff][\w$\u0080-\uffff]*)|"((?:[^"]|"")*)"|([\s\S])/iy;

/**
 * The tokens of SQL text without comments and constants, at most `limit`. Enough to see what a statement is;
 * what it means is PostgreSQL's to say (lexical rules: PostgreSQL manual, 4.1).
 */
export function* words(sql: string, limit = Number.POSITIVE_INFINITY): Generator<Token> {
  let at = 0;
  for (let count = 0; at < sql.length && count < limit; ) {
    const after = skip(sql, at);
    if (after > at) {
      at = after;
      continue;
    }
    token.lastIndex = at;
    const [, word, name, sign] = token.exec(sql)!;
    at = token.lastIndex;
    count += 1;
    if (word !== undefined) yield { kind: "word", text: word.toLowerCase() };
    else if (name !== undefined) yield { kind: "name", text: name.replaceAll('""', '"') };
    else yield { kind: "sign", text: sign! };
  }
}

function skip(sql: string, at: number): number {
  if (sql.startsWith("/*", at)) return endOfComment(sql, at);
  skipped.lastIndex = at;
  return skipped.test(sql) ? skipped.lastIndex : at;
}

/** Block comments nest. */
function endOfComment(sql: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sql.length; at += 1) {
    if (sql.startsWith("/*", at)) {
      depth += 1;
      at += 1;
    } else if (sql.startsWith("*/", at)) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at + 1;
    }
  }
  return sql.length;
}
