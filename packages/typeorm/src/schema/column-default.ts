import { literal } from "@godwit/engine";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";

/** What TypeORM's driver makes of the text that a default function gives: `CURRENT_TIMESTAMP` becomes `now()`. */
interface DefaultNormaliser {
  normalizeDatetimeFunction(value: string): string;
}

/**
 * A declared default as SQL that means what the property says. It is what TypeORM writes where that is valid SQL, so that
 * TypeORM's own comparison finds nothing new; strings, array members and dates are escaped, which TypeORM leaves out.
 */
export function columnDefault(column: ColumnMetadata, driver: unknown): string | null {
  const value: unknown = column.default;
  if (value === null || value === undefined) return null;
  if (typeof value === "function") {
    return (driver as DefaultNormaliser).normalizeDatetimeFunction(String(value()));
  }
  if (Array.isArray(value) && column.isArray) return literal(arrayText(value));
  if (value instanceof Date) return literal(value.toISOString());
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  return literal(typeof value === "object" ? JSON.stringify(value) : String(value));
}

/** An array's text form (PostgreSQL manual, 8.15.6). */
function arrayText(values: readonly unknown[]): string {
  return `{${values.map(memberText).join(",")}}`;
}

function memberText(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Date) return memberText(value.toISOString());
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const plain = /^[^\s{},"\\]+$/.test(text) && text.toLowerCase() !== "null";
  return plain ? text : `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}
