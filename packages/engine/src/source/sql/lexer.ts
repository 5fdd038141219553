/** Lexical elements of SQL that a splitter has to tell apart (PostgreSQL manual, 4.1). */
export type TokenKind = "space" | "comment" | "string" | "identifier" | "word" | "symbol" | "meta";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

const blank = /\s+/y;
const word = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const number = /\d[\w.]*/y;
const lineComment = /--[^\n\r]*/y;
const plainString = /'(?:[^']|'')*(?:'|$)/y;
const escapeString = /'(?:[^'\\]|''|\\[\s\S])*(?:'|$)/y;
const quotedName = /"(?:[^"]|"")*(?:"|$)/y;
const dollarTag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const restOfLine = /[^\n\r]*/y;

/**
 * The next lexical element at a place, by psql's rules. What is not closed reaches to the end of the text.
 * `standardStrings`: the setting standard_conforming_strings.
 */
export function nextToken(text: string, start: number, standardStrings: boolean): Token {
  const token = (kind: TokenKind, end: number): Token => ({ kind, start, end });
  const matched = (pattern: RegExp, place = start) => {
    pattern.lastIndex = place;
    return pattern.exec(text)?.[0];
  };
  const character = text[start];
  const space = matched(blank);
  if (space !== undefined) return token("space", start + space.length);
  if (character === "-" && text[start + 1] === "-")
    return token("comment", start + (matched(lineComment)?.length ?? 2));
  if (character === "/" && text[start + 1] === "*") return token("comment", endOfComment(text, start));
  if (character === "'") {
    return token("string", start + (matched(standardStrings ? plainString : escapeString)?.length ?? 1));
  }
  if (character === '"') return token("identifier", start + (matched(quotedName)?.length ?? 1));
  if (character === "\\") return token("meta", start + (matched(restOfLine)?.length ?? 1));
  const tag = character === "$" ? matched(dollarTag) : undefined;
  if (tag !== undefined) return token("string", endOfDollarString(text, start, tag));
  const found = matched(word);
  if (found === undefined) return token("symbol", start + (matched(number)?.length ?? 1));
  return prefixed(text, start, found) ?? token("word", start + found.length);
}

/** `E'...'`, `U&'...'`, `B'...'`, `X'...'`, `N'...'` and `U&"..."`: the prefix decides what a backslash is. */
function prefixed(text: string, start: number, found: string): Token | undefined {
  const prefix = found.toLowerCase();
  const ampersand = prefix === "u" && text[start + 1] === "&" ? 1 : 0;
  const place = start + found.length + ampersand;
  if (ampersand === 0 && !["e", "b", "x", "n"].includes(prefix)) return undefined;
  const pattern =
    text[place] === '"' && ampersand === 1 ? quotedName : prefix === "e" ? escapeString : plainString;
  pattern.lastIndex = place;
  const body = pattern.exec(text)?.[0];
  if (body === undefined) return undefined;
  return { kind: pattern === quotedName ? "identifier" : "string", start, end: place + body.length };
}

/** Block comments nest. */
function endOfComment(text: string, start: number): number {
  let depth = 0;
  for (let place = start; place < text.length; place++) {
    const two = text.slice(place, place + 2);
    if (two === "/*") depth++;
    if (two === "*/") depth--;
    if (two === "/*" || two === "*/") place++;
    if (depth === 0) return place + 1;
  }
  return text.length;
}

function endOfDollarString(text: string, start: number, tag: string): number {
  const end = text.indexOf(tag, start + tag.length);
  return end < 0 ? text.length : end + tag.length;
}
