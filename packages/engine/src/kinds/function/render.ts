import { type Hazard, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import type { Routine, SqlFunction } from "./model.js";

/** Settings whose value is a list of names (GUC_LIST_QUOTE in the server's source). */
const listSettings: ReadonlySet<string> = new Set([
  "local_preload_libraries",
  "search_path",
  "session_preload_libraries",
  "shared_preload_libraries",
  "temp_tablespaces",
  "unix_socket_directories",
]);

/** True for bodies that PostgreSQL keeps as text: what they use is not known to it. */
export function isUntracked({ language, sqlBody }: Routine): boolean {
  return sqlBody === null && language !== "c" && language !== "internal";
}

/** A body that is kept as text may name what comes later in a plan, or uses itself: it is checked when it runs. */
export const uncheckedBodies: Statement = statement("SET check_function_bodies = off");

/** CREATE (OR REPLACE) FUNCTION, laid out as `pg_get_functiondef` prints it. */
export function functionStatement(head: string, object: SqlFunction, context: RenderContext): Statement {
  const lines = [
    `${head} FUNCTION ${context.name(object.schema, object.name)}(${object.arguments})`,
    ` RETURNS ${object.returns}`,
    ...languageLines(object, context),
  ];
  const attributes = functionAttributes(object);
  if (attributes.length > 0) lines.push(` ${attributes.join(" ")}`);
  return routineStatement(object, lines);
}

/** The lines after RETURNS that functions and procedures share. */
export function languageLines({ language, transforms }: Routine, context: RenderContext): string[] {
  const types = transforms.map((type) => `FOR TYPE ${context.type(type)}`).join(", ");
  return [` LANGUAGE ${ident(language)}`, ...(types === "" ? [] : [` TRANSFORM ${types}`])];
}

/** A routine from its first lines on: settings and body. */
export function routineStatement(object: Routine, lines: readonly string[]): Statement {
  const hazards: Hazard[] = isUntracked(object) ? ["untracked-dependencies"] : [];
  return statement([...lines, ...object.config.map(setClause), bodyClause(object)].join("\n"), { hazards });
}

function functionAttributes(object: SqlFunction): string[] {
  const attributes: string[] = [];
  if (object.window) attributes.push("WINDOW");
  if (object.volatility !== "VOLATILE") attributes.push(object.volatility);
  if (object.parallel !== "UNSAFE") attributes.push(`PARALLEL ${object.parallel}`);
  if (object.strict) attributes.push("STRICT");
  if (object.securityDefiner) attributes.push("SECURITY DEFINER");
  if (object.leakproof) attributes.push("LEAKPROOF");
  if (object.cost !== null) attributes.push(`COST ${object.cost}`);
  if (object.rows !== null) attributes.push(`ROWS ${object.rows}`);
  if (object.support !== null) attributes.push(`SUPPORT ${object.support}`);
  return attributes;
}

function setClause(setting: string): string {
  const place = setting.indexOf("=");
  const [name, value] = [setting.slice(0, place), setting.slice(place + 1)];
  const written = listSettings.has(name) ? listItems(value).map(literal).join(", ") : literal(value);
  const plain = name.split(".").map(ident).join(".");
  return ` SET ${plain} TO ${written}`;
}

/** The names of a list setting, as SplitGUCList in the server's source reads them. */
function listItems(value: string): string[] {
  const items = value.match(/"(?:[^"]|"")*"|[^,\s][^,]*/g) ?? [];
  const names = items.map((item) =>
    item.startsWith('"') ? item.slice(1, -1).replaceAll('""', '"') : item.trim(),
  );
  return names.length === 0 ? [""] : names;
}

function bodyClause(object: Routine): string {
  if (object.sqlBody !== null) return object.sqlBody;
  const file = object.objectFile === null ? "" : `${literal(object.objectFile)}, `;
  return `AS ${file}${dollarQuoted(object.source, object)}`;
}

/** A body between dollar signs with a tag that does not occur in it. */
function dollarQuoted(body: string, object: Routine): string {
  let tag = object.id.startsWith("procedure") ? "$procedure" : "$function";
  while (body.includes(tag)) tag += "x";
  return `${tag}$${body}${tag}$`;
}
