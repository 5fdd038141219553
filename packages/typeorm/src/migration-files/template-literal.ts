/**
 * SQL inside a template literal, so that the program reads exactly these characters: a carriage return has to be
 * escaped too, because JavaScript reads it as a line feed.
 */
export function escapeTemplate(sql: string): string {
  return sql.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${").replaceAll("\r", "\\r");
}

/** A name in single quotes, as TypeORM's generated files have it. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}'`;
}
