import type { Row } from "../../catalog/row.js";
import { operatorId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { QualifiedName, Reader } from "../kind.js";
import type { Operator } from "./model.js";

function related(column: string): string {
  return `case when o.${column} <> 0 then (select json_build_array(x.nspname, r.oprname) from pg_operator r
         join pg_namespace x on x.oid = r.oprnamespace where r.oid = o.${column}) end as ${column}`;
}

export const readOperator: Reader<Operator> = {
  catalog: "pg_operator",
  sql: () =>
    `select o.oid, n.nspname as schema, o.oprname as name, case when o.oprleft <> 0 then format_type(o.oprleft, null) end as left_type,
       case when o.oprright <> 0 then format_type(o.oprright, null) end as right_type, nullif(o.oprcode::text, '-') as function,
       ${related("oprcom")}, ${related("oprnegate")},
       nullif(o.oprrest::text, '-') as restrict, nullif(o.oprjoin::text, '-') as join, o.oprcanhash, o.oprcanmerge
     from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
     where o.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    const [left, right] = [row.nullable("left_type"), row.nullable("right_type")];
    return {
      oid: row.text("oid"),
      object: {
        kind: "operator",
        id: operatorId(schema, name, operands(left, right)),
        schema,
        name,
        left,
        right,
        function: row.nullable("function"),
        commutator: relatedName(row, "oprcom"),
        negator: relatedName(row, "oprnegate"),
        restrict: row.nullable("restrict"),
        join: row.nullable("join"),
        hashes: row.boolean("oprcanhash"),
        merges: row.boolean("oprcanmerge"),
      },
    };
  },
};

function relatedName(row: Row, column: string): QualifiedName | null {
  const [schema, name] = row.list(column);
  return schema === undefined || name === undefined ? null : { schema, name };
}

/** The types of its operands as ALTER OPERATOR takes them. */
export function operands(left: string | null, right: string | null): string {
  return `${left ?? "NONE"}, ${right ?? "NONE"}`;
}
