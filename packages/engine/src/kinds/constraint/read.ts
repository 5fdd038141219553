import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { CatalogNames, CatalogRow, Reader } from "../kind.js";
import type { Constraint, ConstraintIndex } from "./model.js";

const types: Record<string, Constraint["type"]> = {
  p: "primaryKey",
  u: "unique",
  c: "check",
  x: "exclusion",
};

export const readConstraint: Reader<Constraint> = {
  catalog: "pg_constraint",
  sql: (major) =>
    `select con.oid, con.conrelid, con.conname, con.contype, con.conkey as keys,
       con.condeferrable, con.condeferred, con.convalidated, con.connoinherit, con.conislocal, con.conindid,
       ${major >= 18 ? "con.conenforced, con.conperiod" : "true as conenforced, false as conperiod"},
       case con.contype when 'c' then pg_get_expr(con.conbin, con.conrelid)
         when 'x' then pg_get_constraintdef(con.oid) end as expression,
       i.indnkeyatts, i.indkey as index_keys,
       ${major >= 15 ? "i.indnullsnotdistinct" : "false as indnullsnotdistinct"}, to_json(ic.reloptions) as options, ts.spcname as tablespace
     from pg_constraint con join pg_namespace n on n.oid = con.connamespace
     left join pg_index i on i.indexrelid = con.conindid and con.contype <> 'c'
     left join pg_class ic on ic.oid = i.indexrelid
     left join pg_tablespace ts on ts.oid = ic.reltablespace
     where con.contype in ('p', 'u', 'c', 'x') and con.conrelid <> 0
       and ${userSchemas}`,
  parse: (row, names) => {
    const relation = names.relation(row.text("conrelid"));
    if (relation === undefined || relation.kind !== "table") return undefined;
    const index: CatalogRow[] =
      row.nullable("indnkeyatts") === null ? [] : [["pg_class", row.text("conindid")]];
    return {
      oid: row.text("oid"),
      aliases: index,
      object: constraint(row, names, relation.schema, relation.name),
    };
  },
};

function constraint(row: Row, names: CatalogNames, schema: string, table: string): Constraint {
  const type = types[row.text("contype")] ?? "check";
  const name = row.text("conname");
  const columns = row.numbers("keys").map((key) => names.column(row.text("conrelid"), key));
  return {
    kind: "constraint",
    id: objectId("constraint", schema, table, name),
    schema,
    table,
    name,
    type,
    // What a check reads is in its expression; the order of conkey is no property of it.
    columns: type === "check" ? [...columns].sort() : columns,
    expression: expression(row, type),
    index: type === "check" ? null : constraintIndex(row, names),
    deferrable: row.boolean("condeferrable"),
    initiallyDeferred: row.boolean("condeferred"),
    validated: row.boolean("convalidated"),
    enforced: row.boolean("conenforced"),
    noInherit: type === "check" && row.boolean("connoinherit"),
    period: row.boolean("conperiod"),
    local: row.boolean("conislocal"),
  };
}

/** An exclusion's text ends with its timing, which has properties of its own. */
function expression(row: Row, type: Constraint["type"]): string | null {
  const text = row.nullable("expression");
  return type === "exclusion" && text !== null
    ? text.replace(/ DEFERRABLE( INITIALLY DEFERRED)?$/, "")
    : text;
}

function constraintIndex(row: Row, names: CatalogNames): ConstraintIndex {
  const keys = row.numbers("index_keys").slice(Number(row.text("indnkeyatts")));
  return {
    include: keys.map((key) => names.column(row.text("conrelid"), key)),
    nullsNotDistinct: row.boolean("indnullsnotdistinct"),
    options: [...row.list("options")].sort(),
    tablespace: row.nullable("tablespace"),
  };
}
