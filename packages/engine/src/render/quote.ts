import { reservedWords } from "./reserved-words.js";

const plain = /^[a-z_][a-z0-9_$]*$/;

/** A name as an SQL identifier; quoted only where PostgreSQL's `quote_ident` quotes it. */
export function ident(name: string): string {
  return plain.test(name) && !reservedWords.has(name) ? name : quotedIdent(name);
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
