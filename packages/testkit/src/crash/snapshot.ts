import { ident, literal, type Server, type Session } from "@godwit/engine";

/** Everything a migration can have done to the database, as text: schema, rows, and what the journal says of both. */
export async function snapshot(server: Server): Promise<readonly string[]> {
  const session = await server.connect();
  try {
    const schema = await lines(session, [columns, constraints, indexes, enums, views, partitions, journal]);
    return [...schema, ...(await rowsOfTables(session))];
  } finally {
    await session.close();
  }
}

async function lines(session: Session, queries: readonly string[]): Promise<readonly string[]> {
  const results = await session.script(queries.join(";\n"));
  return results.flatMap(({ rows }) =>
    rows.map((row) => row.join(" | ").replace(times, "TIME").replace(ids, "$1_ID")),
  );
}

/** What differs between two undisturbed runs: times, and ids that migrations make up (prefix and ULID). */
const times = /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d(:\d\d)?|Z)?/g;
const ids = /\b([a-z]+)_[0-9A-HJKMNP-TV-Z]{26}\b/g;

const ours = "n.nspname not in ('pg_catalog', 'information_schema', 'godwit') and n.nspname !~ '^pg_'";

const columns = `
  select 'column', n.nspname, c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
         pg_get_expr(d.adbin, d.adrelid)
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'S') and ${ours} order by 2, 3, 5`;
const constraints = `
  select 'constraint', n.nspname, conrelid::regclass, conname, pg_get_constraintdef(c.oid)
  from pg_constraint c join pg_namespace n on n.oid = c.connamespace where ${ours} order by 2, 3, 4`;
const indexes = `
  select 'index', n.nspname, c.relname, pg_get_indexdef(i.indexrelid), i.indisvalid
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} order by 2, 3`;
const enums = `
  select 'enum', n.nspname, t.typname, e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid
  join pg_namespace n on n.oid = t.typnamespace where ${ours} order by 2, 3, e.enumsortorder`;
const views = `
  select 'view', n.nspname, c.relname, pg_get_viewdef(c.oid) from pg_class c
  join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours} order by 2, 3`;
const partitions = `
  select 'partition', inhrelid::regclass, inhparent::regclass from pg_inherits
  where inhrelid in (select oid from pg_class where relkind in ('r', 'p')) order by 2`;
/** The last word on each migration, with its statements: an undisturbed run and a resumed one note the same. */
const journal = `
  select 'journal', m.name, m.direction, m.state, m.origin, count(s.ordinal), string_agg(s.state, ',' order by s.ordinal)
  from (select distinct on (name) * from godwit.migration order by name, id desc) m
  left join godwit.statement s on s.migration_id = m.id group by 2, 3, 4, 5 order by 2`;

async function rowsOfTables(session: Session): Promise<readonly string[]> {
  const { rows } = await session.query(
    `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} order by 1, 2`,
  );
  const queries = rows.map(([schema, table]) => {
    const skipped = table === "migrations" ? " - 'id'" : "";
    const name = `${ident(schema!)}.${ident(table!)}`;
    return `select ${literal(table!)}, to_jsonb(t)${skipped} from ${name} t order by t::text`;
  });
  return lines(session, queries);
}
