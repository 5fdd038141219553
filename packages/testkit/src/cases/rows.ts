import type { Session } from "@godwit/engine";
import { ident, literal } from "@godwit/engine";

/** What a table's rows are, so that a later look tells whether any was lost or changed. */
interface TableRows {
  readonly name: string;
  readonly count: string;
  /** By attribute number: the type, and a digest of all values. */
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly digest: string }>;
}

/** The rows of a database by the OID of their table. */
export type DatabaseRows = ReadonlyMap<string, TableRows>;

/** Digests of all values of all columns of all tables that have rows. */
export async function readRows(session: Session): Promise<DatabaseRows> {
  await session.query("set search_path = ''");
  const { rows: tables } = await session.query(
    `select c.oid::text, c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' and c.oid >= 16384`,
  );
  const found = new Map<string, TableRows>();
  for (const [oid, name] of tables as [string, string][]) {
    const rows = await tableRows(session, oid, name);
    if (rows.count !== "0") found.set(oid, rows);
  }
  return found;
}

async function tableRows(session: Session, oid: string, name: string): Promise<TableRows> {
  const { rows: columns } = await session.query(
    `select attnum::text, attname, format_type(atttypid, atttypmod) from pg_attribute
     where attrelid = ${literal(oid)}::oid and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  const digests = (columns as [string, string, string][]).map(
    ([, column]) => `md5(string_agg(${ident(column)}::text, ' ' order by ${ident(column)}::text))`,
  );
  const { rows } = await session.query(
    `select count(*), ${[...digests, "null"].join(", ")} from only ${name}`,
  );
  const [count, ...values] = rows[0] ?? [];
  const byNumber = (columns as [string, string, string][]).map(
    ([number, , type], place) => [number, { type, digest: values[place] ?? "" }] as const,
  );
  return { name, count: count ?? "0", columns: new Map(byNumber) };
}

/**
 * What was lost between two looks: tables that are gone or remade, rows that are fewer, values that changed in columns
 * that kept their type. `gone` and `remapped` say which tables went, and which types changed values, on purpose.
 */
export function rowsLost(
  before: DatabaseRows,
  after: DatabaseRows,
  gone: (table: string) => boolean,
  remapped: (type: string) => boolean,
): string[] {
  return [...before].flatMap(([oid, table]) => {
    const now = after.get(oid);
    if (now === undefined) return gone(table.name) ? [] : [`${table.name} is gone or remade`];
    if (now.count !== table.count) return [`${table.name} has ${now.count} rows, not ${table.count}`];
    return [...table.columns].flatMap(([number, { type, digest }]) => {
      const column = now.columns.get(number);
      return column?.type === type && column.digest !== digest && !remapped(type)
        ? [`${table.name} column ${number} changed its values`]
        : [];
    });
  });
}
