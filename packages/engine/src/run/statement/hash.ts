import { createHash } from "node:crypto";

/** Identifies a statement by its text and its parameters; the same in every process. */
export function statementHash(sql: string, parameters: readonly unknown[] | undefined): string {
  const hash = createHash("sha256").update(sql);
  if (parameters !== undefined && parameters.length > 0) hash.update("\0").update(asText(parameters));
  return hash.digest("base64url").slice(0, 32);
}

/** Identifies the rows of a result. */
export function rowsHash(rows: readonly unknown[]): string {
  return createHash("sha256").update(asText(rows)).digest("base64url").slice(0, 32);
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? part.toString() : part)) ?? "";
}
