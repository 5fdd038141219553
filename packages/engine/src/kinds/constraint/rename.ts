import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";

interface Named {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
}

/** ALTER TABLE ... RENAME CONSTRAINT; the index of the constraint follows. */
export function renameConstraint(
  { previous, next }: Pair<Named>,
  context: RenderContext,
): readonly Statement[] {
  const table = context.name(next.schema, next.table);
  const sql = `ALTER TABLE ${table} RENAME CONSTRAINT ${ident(previous.name)} TO ${ident(next.name)}`;
  return [locking("ACCESS EXCLUSIVE", table, sql)];
}
