import { literal } from "../render/quote.js";
import { builtInType } from "./type-names.js";

const string = /^'((?:[^'\\]|'')*)'$/;
const integers = new Set(["smallint", "integer", "bigint"]);
const strings = /^(character varying|text)\b|^character\(/;

/** A predicted text; null where PostgreSQL stores no default at all. */
export type Prediction = { readonly text: string | null } | undefined;

/**
 * What PostgreSQL prints for a simple default of a column of that type, without asking it; undefined where only the
 * server can tell. Every rule is proven by a test against every major.
 */
export function predictDefault(written: string, type: string, labels?: readonly string[]): Prediction {
  const text = written.trim();
  if (/^null$/i.test(text)) return storesNoNull(type, labels) ? { text: null } : undefined;
  const quoted = string.exec(text)?.[1]?.replaceAll("''", "'");
  const found = quoted === undefined ? bare(text, type) : constant(quoted, type, labels);
  return found === undefined ? undefined : { text: found };
}

/** A NULL that is cast on its way into the column is stored: to a domain, or to a length. */
function storesNoNull(type: string, labels: readonly string[] | undefined): boolean {
  return labels !== undefined || (builtInType(type) === type && !type.includes("("));
}

/** Numbers, booleans, the functions of time. */
function bare(text: string, type: string): string | undefined {
  const lower = text.toLowerCase();
  if (/^\d{1,9}$/.test(text) && (integers.has(type) || isNumber(type))) return String(Number(text));
  if (/^-[1-9]\d{0,8}$/.test(text) && (integers.has(type) || isNumber(type))) return `'${text}'::integer`;
  if (type === "boolean" && (lower === "true" || lower === "false")) return lower;
  if (/^timestamp\b/.test(type)) return lower === "now()" ? "now()" : timeWord(lower);
  return type === "uuid" && lower === "gen_random_uuid()" ? lower : undefined;
}

function timeWord(lower: string): string | undefined {
  return lower === "current_timestamp" || lower === "localtimestamp" ? lower.toUpperCase() : undefined;
}

function isNumber(type: string): boolean {
  return (
    type === "real" || type === "double precision" || (/^numeric(\(|$)/.test(type) && !type.endsWith("[]"))
  );
}

/** A quoted constant: PostgreSQL reads it as the column's type and prints it as that type does. */
function constant(value: string, type: string, labels: readonly string[] | undefined): string | undefined {
  if (labels !== undefined) return labels.includes(value) ? `${literal(value)}::${type}` : undefined;
  if (value === "{}" && type.endsWith("[]")) return `'{}'::${type.replace(/\([^()]*\)/, "")}`;
  if (type.endsWith("[]")) return undefined;
  if (strings.test(type))
    return `${literal(value)}::${type.startsWith("character(") ? "bpchar" : bareName(type)}`;
  if (type === "integer" && /^(0|[1-9]\d{0,8})$/.test(value)) return value;
  if (integers.has(type) && /^(0|-?[1-9]\d{0,3})$/.test(value)) return `'${value}'::${type}`;
  if (/^numeric\b/.test(type) && /^\d{1,9}\.\d{1,9}$/.test(value)) return value.replace(/^0+(?=\d)/, "");
  if (/^numeric\b/.test(type) && /^(0|-?[1-9]\d{0,8})$/.test(value)) return `'${value}'::numeric`;
  if (type === "boolean" && (value === "true" || value === "false")) return value;
  if ((type === "jsonb" || type === "json") && (value === "{}" || value === "[]"))
    return `'${value}'::${type}`;
  if (type === "uuid" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return `'${value}'::uuid`;
  return undefined;
}

function bareName(type: string): string {
  return type.replace(/\([^()]*\)/, "");
}
