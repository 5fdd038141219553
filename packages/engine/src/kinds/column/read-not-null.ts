import type { Row } from "../../catalog/row.js";
import type { Column } from "./model.js";

/** The columns and the joins that the query for columns needs for their NOT NULLs. */
interface QueryParts {
  readonly columns: string;
  readonly joins: string;
}

/**
 * A NOT NULL's own constraint (18), where anything about it is not as PostgreSQL makes it without further words; of an
 * inherited one the parent's counts.
 */
export function notNullQuery(major: number): QueryParts {
  if (major < 18) return { columns: "null as not_null", joins: "" };
  return {
    columns: `case when nn.connoinherit or not nn.convalidated or nc.description is not null
         or nn.conname <> c.relname || '_' || a.attname || '_not_null'
       then json_build_object('name', nn.conname, 'no_inherit', nn.connoinherit, 'validated', nn.convalidated,
         'comment', nc.description) end as not_null`,
    joins: `left join pg_constraint nn
         on nn.conrelid = a.attrelid and nn.contype = 'n' and nn.conkey[1] = a.attnum and nn.coninhcount = 0
       left join (select d.objoid, d.description from pg_description d join pg_constraint x on x.oid = d.objoid
         where d.classoid = 'pg_constraint'::regclass and x.contype = 'n') nc on nc.objoid = nn.oid`,
  };
}

/** Names end so when nobody chose them; they follow no rename of their table or column. */
const generatedName = /_not_null\d*$/;

const usual = { notNullConstraint: null, notNullName: null };

/** The properties that one row of it gives. */
export function notNullProperties(row: Row | undefined): Pick<Column, "notNullConstraint" | "notNullName"> {
  if (row === undefined) return usual;
  const found = row.text("name");
  const constraint = {
    name: generatedName.test(found) ? null : found,
    noInherit: row.boolean("no_inherit"),
    validated: row.boolean("validated"),
    comment: row.nullable("comment"),
  };
  const { name, noInherit, validated, comment } = constraint;
  const isPlain = name === null && !noInherit && validated && comment === null;
  return { notNullConstraint: isPlain ? null : constraint, notNullName: found };
}
