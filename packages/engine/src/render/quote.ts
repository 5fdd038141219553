import { reservedWords } from "./reserved-words.js";

const plain = /^[a-z_][a-z0-9_$]*$/;

const known = new Map<string, string>();

/** A name as an SQL identifier; quoted only where PostgreSQL's `quote_ident` quotes it. */
export function ident(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const quoted = plain.test(name) && !reservedWords.has(name) ? name : quotedIdent(name);
  // The same few names come by tens of thousands of times; what a long-lived process sees is bounded.
  if (known.size < 100_000) known.set(name, quoted);
  return quoted;
}

/** A name in double quotes, always (TypeORM's habit in migrations). */
export function quotedIdent(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A schema-qualified name. */
export function qualified(schema: string, name: string): string {
  return `${ident(schema)}.${ident(name)}`;
}

/** A string constant, safe under either setting of standard_conforming_strings (PostgreSQL manual, 4.1.2.1). */
export function literal(value: string): string {
  const quoted = `'${value.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
  return value.includes("\\") ? `E${quoted}` : quoted;
}
