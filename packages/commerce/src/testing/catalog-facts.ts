import type { DataSource } from "typeorm";

/** One table as the fixture of the commerce schema notes it: see the fixture's own legend. */
export interface TableFacts {
  readonly columns: readonly (readonly string[])[];
  readonly primaryKey: readonly string[];
  readonly uniques: readonly (readonly [string, readonly string[]])[];
  readonly foreignKeys: readonly (readonly [string, readonly string[], ...string[]])[];
  readonly checks: readonly (readonly [string, string])[];
  readonly indexes: readonly (readonly [string, readonly string[], IndexOptions?])[];
}

export interface IndexOptions {
  readonly unique?: boolean;
  readonly method?: string;
  readonly where?: string;
}

const named = `(select array_agg(a.attname::text order by k.n) from unnest(%) with ordinality k(attnum, n)
  join pg_attribute a on a.attrelid = $ and a.attnum = k.attnum)`;
const names = (relation: string, keys: string) => named.replace("$", relation).replace("%", keys);
const action = (column: string) => `case ${column} when 'c' then 'CASCADE' when 'n' then 'SET NULL' end`;

/** Everything is read from PostgreSQL's catalogs (manual, chapter "System Catalogs"), a query a section. */
const queries = {
  columns: `select c.relname as "table", jsonb_build_array(a.attname,
      case t.typname when 'int4' then 'integer' when 'float4' then 'real' when 'bool' then 'boolean' else t.typname end,
      case when a.attnotnull then '!' else '?' end,
      regexp_replace(pg_get_expr(d.adbin, d.adrelid), '^(''.*'')::.*$', '\\1')) as fact
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by a.attname`,
  primaryKey: `select c.relname as "table",
      to_jsonb(${names("conrelid", "conkey")}) as fact
    from pg_constraint join pg_class c on c.oid = conrelid where contype = 'p' and connamespace = 'public'::regnamespace`,
  uniques: `select c.relname as "table", jsonb_build_array(conname, ${names("conrelid", "conkey")}) as fact
    from pg_constraint join pg_class c on c.oid = conrelid
    where contype = 'u' and connamespace = 'public'::regnamespace order by conname`,
  foreignKeys: `select c.relname as "table", jsonb_build_array(conname, ${names("conrelid", "conkey")},
      r.relname || '(' || array_to_string(${names("confrelid", "confkey")}, ',') || ')',
      ${action("confdeltype")}, ${action("confupdtype")}) as fact
    from pg_constraint join pg_class c on c.oid = conrelid join pg_class r on r.oid = confrelid
    where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  checks: `select c.relname as "table", jsonb_build_array(conname, substr(pg_get_constraintdef(k.oid), 7)) as fact
    from pg_constraint k join pg_class c on c.oid = conrelid
    where contype = 'c' and connamespace = 'public'::regnamespace order by conname`,
  indexes: `select t.relname as "table", jsonb_build_array(i.relname, ${names("indrelid", "indkey")},
      jsonb_strip_nulls(jsonb_build_object('unique', nullif(indisunique, false), 'method', nullif(am.amname, 'btree'),
        'where', pg_get_expr(indpred, indrelid)))) as fact
    from pg_index x join pg_class i on i.oid = indexrelid join pg_class t on t.oid = indrelid
      join pg_am am on am.oid = i.relam
    where i.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = i.oid and contype in ('p', 'u'))
    order by i.relname`,
};

/** The tables of schema `public`, in the form of the fixture, every list sorted by name. */
export async function readCatalogFacts(dataSource: DataSource): Promise<Map<string, TableFacts>> {
  const tables = new Map<string, Record<string, unknown[]>>();
  for (const [section, sql] of Object.entries(queries)) {
    for (const { table, fact } of await dataSource.query<{ table: string; fact: unknown[] }[]>(sql)) {
      const facts = tables.get(table) ?? {
        columns: [],
        uniques: [],
        foreignKeys: [],
        checks: [],
        indexes: [],
      };
      tables.set(table, facts);
      if (section === "primaryKey") facts[section] = fact;
      else facts[section]?.push(withoutEmptyTail(fact));
    }
  }
  return tables as unknown as Map<string, TableFacts>;
}

/** Drops the trailing elements that say nothing, as the fixture does. */
function withoutEmptyTail(fact: readonly unknown[]): unknown[] {
  const empty = (value: unknown) => value === null || JSON.stringify(value) === "{}";
  const end = fact.findLastIndex((value) => !empty(value));
  return fact.slice(0, end + 1);
}
