import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { CatalogNames, QualifiedName, Reader } from "../kind.js";
import type { ForeignKey, ReferentialAction } from "./model.js";

const actions: Record<string, ReferentialAction> = {
  a: "NO ACTION",
  r: "RESTRICT",
  c: "CASCADE",
  n: "SET NULL",
  d: "SET DEFAULT",
};

/** Rows that a partitioned table's key spawned (`conparentid`) belong to that key. */
export const readForeignKey: Reader<ForeignKey> = {
  catalog: "pg_constraint",
  sql: (major) =>
    `select con.oid, con.conrelid, con.confrelid, con.conname, con.conkey as keys,
       con.confkey as foreign_keys, con.confupdtype, con.confdeltype, con.confmatchtype,
       con.condeferrable, con.condeferred, con.convalidated, con.conislocal,
       ${major >= 15 ? "con.confdelsetcols" : "null"} as delete_columns,
       ${major >= 18 ? "con.conenforced, con.conperiod" : "true as conenforced, false as conperiod"}
     from pg_constraint con join pg_namespace n on n.oid = con.connamespace
     where con.contype = 'f' and con.conparentid = 0
       and ${userSchemas}`,
  parse: (row, names) => {
    const table = names.relation(row.text("conrelid"));
    const target = names.relation(row.text("confrelid"));
    if (table?.kind !== "table" || target === undefined) return undefined;
    return { oid: row.text("oid"), object: foreignKey(row, names, table, target) };
  },
};

function foreignKey(
  row: Row,
  names: CatalogNames,
  { schema, name: table }: QualifiedName,
  target: QualifiedName,
): ForeignKey {
  const name = row.text("conname");
  const local = (keys: string) => row.numbers(keys).map((key) => names.column(row.text("conrelid"), key));
  const foreign = row.numbers("foreign_keys").map((key) => names.column(row.text("confrelid"), key));
  return {
    kind: "foreignKey",
    id: objectId("foreignKey", schema, table, name),
    schema,
    table,
    name,
    columns: local("keys"),
    references: { schema: target.schema, name: target.name, columns: foreign },
    onUpdate: actions[row.text("confupdtype")] ?? "NO ACTION",
    onDelete: actions[row.text("confdeltype")] ?? "NO ACTION",
    onDeleteColumns: local("delete_columns"),
    match: row.text("confmatchtype") === "f" ? "FULL" : "SIMPLE",
    deferrable: row.boolean("condeferrable"),
    initiallyDeferred: row.boolean("condeferred"),
    validated: row.boolean("convalidated"),
    enforced: row.boolean("conenforced"),
    period: row.boolean("conperiod"),
    local: row.boolean("conislocal"),
  };
}
