import type { Row } from "../catalog/row.js";
import type { RenderContext } from "../render/context.js";
import type { QualifiedName, RenamedNames } from "./kind.js";

/** Schema and name of the function with that OID, for a query; null where there is none. */
export function functionColumn(oid: string, as: string): string {
  return `(select json_build_array(fn.nspname, f.proname) from pg_proc f join pg_namespace fn on fn.oid = f.pronamespace
    where f.oid = ${oid}) as ${as}`;
}

/** The function in such a column. */
export function functionIn(row: Row, column: string): QualifiedName | null {
  const [schema, name] = row.list(column);
  return schema === undefined || name === undefined ? null : { schema, name };
}

/** ` WORD schema.name`; empty for none. */
export function functionClause(
  word: string,
  called: QualifiedName | null,
  context: RenderContext,
): readonly string[] {
  return called === null ? [] : [`${word} ${context.name(called.schema, called.name)}`];
}

/** The function under the name its schema has after the renames. */
export function movedFunction<F extends QualifiedName | null>(called: F, names: RenamedNames): F {
  return called === null ? called : { ...called, schema: names.schema(called.schema) };
}
