import { type Hazard, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { ForeignKey } from "./model.js";

/** ALTER TABLE ... ADD CONSTRAINT ... FOREIGN KEY: a step of its own always, so that tables may refer in circles. */
export function addForeignKey(key: ForeignKey, context: RenderContext): readonly Statement[] {
  const table = context.name(key.schema, key.table);
  const target = context.name(key.references.schema, key.references.name);
  const sql = `ALTER TABLE ${table} ADD CONSTRAINT ${ident(key.name)} ${foreignKeyBody(key, target)}`;
  const hazards: Hazard[] = key.validated && key.enforced ? ["scans-table", "may-fail-on-data"] : [];
  const locks = [table, target].map((on) => ({ mode: "SHARE ROW EXCLUSIVE", on }) as const);
  return [statement(sql, { locks, hazards })];
}

/** What `pg_get_constraintdef` prints, with the referenced table as `target`. */
export function foreignKeyBody(key: ForeignKey, target: string): string {
  const list = (columns: readonly string[]) =>
    columns
      .map(
        (column, place) => `${key.period && place === columns.length - 1 ? "PERIOD " : ""}${ident(column)}`,
      )
      .join(", ");
  const parts = [`FOREIGN KEY (${list(key.columns)}) REFERENCES ${target}(${list(key.references.columns)})`];
  if (key.match === "FULL") parts.push("MATCH FULL");
  if (key.onUpdate !== "NO ACTION") parts.push(`ON UPDATE ${key.onUpdate}`);
  if (key.onDelete !== "NO ACTION") parts.push(`ON DELETE ${key.onDelete}${setColumns(key)}`);
  if (key.deferrable) parts.push("DEFERRABLE");
  if (key.initiallyDeferred) parts.push("INITIALLY DEFERRED");
  if (!key.enforced) parts.push("NOT ENFORCED");
  else if (!key.validated) parts.push("NOT VALID");
  return parts.join(" ");
}

function setColumns({ onDeleteColumns }: ForeignKey): string {
  return onDeleteColumns.length === 0 ? "" : ` (${onDeleteColumns.map(ident).join(", ")})`;
}
