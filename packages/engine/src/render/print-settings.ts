import { literal } from "./quote.js";

/**
 * Settings under which PostgreSQL's print of a schema is the same from every session, and is read back as what it was
 * (manual, 19.11 and 19.13): constants print by them, and CREATE leaves out what they say.
 */
export const printSettings: Readonly<Record<string, string>> = {
  array_nulls: "on",
  bytea_output: "hex",
  DateStyle: "ISO, MDY",
  default_table_access_method: "heap",
  default_tablespace: "",
  extra_float_digits: "1",
  IntervalStyle: "postgres",
  lc_monetary: "C",
  quote_all_identifiers: "off",
  standard_conforming_strings: "on",
  TimeZone: "UTC",
  transform_null_equals: "off",
  xmloption: "content",
};

/** An expression for what text means to a session: two sessions that give the same read it alike. */
export function readingSettings(): string {
  const names = ["TimeZone", "DateStyle", "IntervalStyle", "standard_conforming_strings", "array_nulls"];
  const more = ["transform_null_equals", "lc_monetary", "xmloption", "default_text_search_config"];
  const values = [...names, ...more].map((name) => `current_setting(${literal(name)})`);
  return `concat_ws(chr(31), ${values.join(", ")})`;
}

/**
 * The ones that say what the text of a row means and how a value is written, which a conversion of rows goes by. Constants
 * as PostgreSQL prints them name their offset, field order and signs, and are read alike under all of them.
 */
const ofRows: ReadonlySet<string> = new Set([
  "bytea_output",
  "DateStyle",
  "extra_float_digits",
  "IntervalStyle",
  "TimeZone",
]);

/** What printed SQL needs to be read as what it was, where the rows are converted as their own database does it. */
const readBackSettings = Object.entries(printSettings).filter(([name]) => !ofRows.has(name));

/**
 * One SELECT that gives a session these settings, and others; `local` for the rest of the transaction only.
 */
export function usePrintSettings(
  scope: "session" | "local",
  more: Readonly<Record<string, string>> = {},
): string {
  const local = scope === "local";
  const calls = Object.entries({ ...printSettings, ...more }).map(
    ([name, value]) => `set_config(${literal(name)}, ${literal(value)}, ${local})`,
  );
  return `select ${calls.join(", ")}`;
}

/** SET statements for a session that runs a plan: rows are converted under the settings of their database. */
export function setPlanSettings(): readonly string[] {
  return readBackSettings.map(([name, value]) => `SET ${name} = ${literal(value)}`);
}
