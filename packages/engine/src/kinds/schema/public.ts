/**
 * What PUBLIC may do in the schema public of a new database (PostgreSQL manual, 5.10.6; CREATE until 14). A schema public
 * that somebody makes has none of it: pg_dump, too, takes it for granted (`getNamespaces`).
 */
export function publicMay(major: number): readonly string[] {
  return major < 15 ? ["CREATE", "USAGE"] : ["USAGE"];
}
