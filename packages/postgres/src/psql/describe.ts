import { literal } from "@godwit/engine";

const tables = `select schemaname as "Schema", tablename as "Name", tableowner as "Owner"
  from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`;

const columns = (table: string) => `select attname as "Column", format_type(atttypid, atttypmod) as "Type",
    case when attnotnull then 'not null' end as "Nullable", pg_get_expr(adbin, adrelid) as "Default"
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = ${literal(table)}::regclass and attnum > 0 and not attisdropped order by attnum;
select pg_get_indexdef(indexrelid) as "Indexes" from pg_index where indrelid = ${literal(table)}::regclass;
select conname as "Constraint", pg_get_constraintdef(oid) as "Definition"
  from pg_constraint where conrelid = ${literal(table)}::regclass order by 1`;

/** The SQL behind psql's `\dt` and `\d TABLE`. Throws for any other command. */
export function describeCommand(line: string): string {
  const [command, table] = line.replace(/;$/, "").split(/\s+/);
  if (command === "\\d" && table !== undefined) return columns(table);
  if (command === "\\d" || command === "\\dt") return tables;
  throw new Error(`there is no command ${command}; \\dt lists tables, \\d TABLE shows one, \\q leaves`);
}
