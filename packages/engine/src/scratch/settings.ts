import type { Session } from "../database/port.js";
import { ident, literal } from "../render/quote.js";

/** Settings that change what SQL text means or how it is printed (PostgreSQL manual, 19.11 and 19.13). */
const meaningful = [
  "array_nulls",
  "backslash_quote",
  "bytea_output",
  "DateStyle",
  "default_table_access_method",
  "default_text_search_config",
  "default_toast_compression",
  "default_with_oids",
  "escape_string_warning",
  "extra_float_digits",
  "IntervalStyle",
  "lc_monetary",
  "lc_numeric",
  "lc_time",
  "standard_conforming_strings",
  "TimeZone",
  "transform_null_equals",
  "xmlbinary",
  "xmloption",
] as const;

/** What a scratch database takes over from the database it stands for. */
export interface DatabaseSettings {
  readonly major: number;
  /** The clauses of CREATE DATABASE: encoding and locale. */
  readonly locale: string;
  /** Session settings by name. */
  readonly session: ReadonlyMap<string, string>;
}

/** Reads them from a session of the target. */
export async function readDatabaseSettings(session: Session): Promise<DatabaseSettings> {
  const major = await serverMajor(session);
  const names = meaningful.map(literal).join(", ");
  const { rows } = await session.query(`select name, setting from pg_settings where name in (${names})`);
  return {
    major,
    locale: await localeClauses(session, major),
    session: new Map(rows.map(([name, value]) => [name ?? "", value ?? ""])),
  };
}

/** The server's major version. */
export async function serverMajor(session: Session): Promise<number> {
  const { rows } = await session.query("select current_setting('server_version_num')");
  return Math.floor(Number(rows[0]?.[0]) / 10_000);
}

async function localeClauses(session: Session, major: number): Promise<string> {
  const locale = major >= 17 ? "datlocale" : major >= 15 ? "daticulocale" : "null";
  const provider = major >= 15 ? "datlocprovider" : "'c'";
  const rules = major >= 16 ? "daticurules" : "null";
  const { rows } = await session.query(
    `select pg_encoding_to_char(encoding), datcollate, datctype, ${provider}, ${locale}, ${rules}
     from pg_database where datname = current_database()`,
  );
  const [encoding, collate, ctype, providerLetter, name, icuRules] = rows[0] ?? [];
  const clauses = [`ENCODING ${literal(encoding ?? "UTF8")}`];
  clauses.push(`LC_COLLATE ${literal(collate ?? "C")}`, `LC_CTYPE ${literal(ctype ?? "C")}`);
  if (providerLetter === "i") clauses.push(`LOCALE_PROVIDER icu ICU_LOCALE ${literal(name ?? "und")}`);
  if (providerLetter === "b") clauses.push(`LOCALE_PROVIDER builtin BUILTIN_LOCALE ${literal(name ?? "C")}`);
  if (providerLetter === "c" && major >= 15) clauses.push("LOCALE_PROVIDER libc");
  if (icuRules !== null && icuRules !== undefined) clauses.push(`ICU_RULES ${literal(icuRules)}`);
  return clauses.join(" ");
}

/**
 * Gives a session those settings, as far as its server knows them and lets its role set them. Bodies of functions are
 * not checked: what they name may be outside of a slice.
 */
export async function applySettings(session: Session, settings: DatabaseSettings): Promise<void> {
  const wanted = [...settings.session, ["check_function_bodies", "off"]] as const;
  const values = wanted.map(([name, value]) => `(${literal(name)}, ${literal(value)})`).join(", ");
  await session.query(
    `select set_config(s.name, w.value, false) from (values ${values}) w(name, value)
     join pg_settings s on s.name = w.name where s.context = 'user' and s.setting <> w.value`,
  );
}

/** CREATE DATABASE from template0 with the target's locale. */
export function createDatabase(name: string, locale: string): string {
  return `CREATE DATABASE ${ident(name)} TEMPLATE template0 ${locale}`;
}
