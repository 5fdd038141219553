import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { Index, IndexKey } from "./model.js";

/** CREATE INDEX, and what it has no clause for. */
export function createIndex(index: Index, context: RenderContext): readonly Statement[] {
  const table = context.name(index.schema, index.table);
  const sql = indexDefinition(index, table);
  const name = context.name(index.schema, index.name);
  const targets = index.keys.flatMap(({ statistics }, place) =>
    statistics === null
      ? []
      : [
          locking(
            "SHARE UPDATE EXCLUSIVE",
            name,
            `ALTER INDEX ${name} ALTER COLUMN ${place + 1} SET STATISTICS ${statistics}`,
          ),
        ],
  );
  return [
    locking("SHARE", table, sql, index.unique ? ["builds-index", "may-fail-on-data"] : ["builds-index"]),
    ...targets,
  ];
}

/** CREATE INDEX as `pg_get_indexdef` prints it, for a table written as `table`. */
export function indexDefinition(index: Index, table: string): string {
  const only = index.partitioned && !index.overForeign ? "ONLY " : "";
  const parts = [`CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${ident(index.name)} ON ${only}${table}`];
  parts.push(
    `USING ${ident(index.method)} (${index.keys.map((key) => indexKey(key, index.method)).join(", ")})`,
  );
  if (index.include.length > 0) parts.push(`INCLUDE (${index.include.map(ident).join(", ")})`);
  if (index.nullsNotDistinct) parts.push("NULLS NOT DISTINCT");
  if (index.options.length > 0) parts.push(`WITH (${index.options.map(option).join(", ")})`);
  if (index.tablespace !== null) parts.push(`TABLESPACE ${ident(index.tablespace)}`);
  if (index.where !== null) parts.push(`WHERE ${index.where}`);
  return parts.join(" ");
}

function option(text: string): string {
  const place = text.indexOf("=");
  return `${text.slice(0, place)}='${text.slice(place + 1)}'`;
}

function indexKey(key: IndexKey, method: string): string {
  const parts = [key.column === null ? (key.expression ?? "") : ident(key.column)];
  if (key.collation !== null) parts.push(`COLLATE ${key.collation}`);
  if (key.opclass !== null) parts.push(key.opclass.replace(/^pg_catalog\./, "").replace("(", " ("));
  if (method !== "btree") return parts.join(" ");
  if (key.descending) parts.push("DESC");
  if (key.descending !== key.nullsFirst) parts.push(key.nullsFirst ? "NULLS FIRST" : "NULLS LAST");
  return parts.join(" ");
}
