import { ident, literal } from "@godwit/engine";
import { type WrittenColumn, writtenColumns } from "./columns.js";
import type { RandomIndex, RandomSchema, RandomTable, RandomView } from "./model.js";

interface WrittenTable {
  readonly table: RandomTable;
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly key: WrittenColumn | undefined;
}

/** A random schema as SQL that makes it, statement by statement, in the session's current schema. */
export function schemaSql(schema: RandomSchema): string[] {
  const label = literal(schema.labels[0] ?? "");
  const tables = schema.tables.map((table) => writtenTable(table, label));
  return [
    `CREATE TYPE color AS ENUM (${schema.labels.map(literal).join(", ")})`,
    ...(schema.domain === undefined ? [] : [domain(schema.domain)]),
    ...(schema.composite === undefined ? [] : [composite(schema.composite)]),
    ...(schema.sequence === undefined ? [] : [`CREATE SEQUENCE s1 INCREMENT ${schema.sequence + 1} CACHE 5`]),
    ...functions(schema.functions),
    ...tables.map(tableSql),
    ...tables.flatMap((table) => tableParts(table, tables)),
    ...schema.views.flatMap((view, place) => viewSql(view, place, tables)),
  ];
}

function domain(choice: number): string {
  const check = choice % 2 === 0 ? " CHECK (VALUE > 0)" : "";
  return `CREATE DOMAIN positive AS ${choice % 3 === 0 ? "bigint" : "integer"} DEFAULT ${choice}${check}`;
}

function composite(choices: readonly number[]): string {
  return `CREATE TYPE pair AS (${choices.map((choice, place) => `f${place} ${choice % 2 === 0 ? "text" : "integer"}`).join(", ")})`;
}

function functions([value = 0, body = 0]: readonly number[]): string[] {
  const volatility = ["IMMUTABLE", "STABLE", "VOLATILE"][value % 3];
  const set = body % 2 === 0 ? "new := new;" : "";
  return [
    `CREATE FUNCTION f1(n integer) RETURNS integer LANGUAGE sql ${volatility} AS 'SELECT n + ${value}'`,
    `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${set} RETURN new; END $$`,
  ];
}

function writtenTable(table: RandomTable, label: string): WrittenTable {
  const columns = writtenColumns(table, label);
  const { primaryKey } = table;
  const key =
    primaryKey === undefined || table.partitioned !== "no" ? undefined : columns[primaryKey % columns.length];
  return { table, name: ident(table.name), columns, key: key?.generated === true ? undefined : key };
}

function tableSql({ table, name, columns, key }: WrittenTable): string {
  const lines = columns.map(({ sql }) => sql);
  columns.forEach(({ check }, place) => {
    if (check !== undefined)
      lines.push(`CONSTRAINT ${ident(`${table.name}_check${place}`)} CHECK (${check})`);
  });
  if (key !== undefined) lines.push(`PRIMARY KEY (${key.name})`);
  const unique = pick(table.unique ?? [], columns);
  if (unique.length > 0 && table.partitioned === "no") {
    lines.push(
      `UNIQUE (${unique.map((column) => column.name).join(", ")})${table.deferrable ? " DEFERRABLE" : ""}`,
    );
  }
  const partition = partitionColumn(table, columns);
  const method =
    partition === undefined ? "" : ` PARTITION BY ${table.partitioned.toUpperCase()} (${partition.name})`;
  const options =
    table.fillfactor === undefined || method !== "" ? "" : ` WITH (fillfactor = ${table.fillfactor})`;
  const unlogged = table.unlogged && method === "" ? "UNLOGGED " : "";
  return `CREATE ${unlogged}TABLE ${name} (${lines.join(", ")})${method}${options}`;
}

/** Lists are by any column, ranges by a whole number. */
function partitionColumn(
  { partitioned }: RandomTable,
  columns: readonly WrittenColumn[],
): WrittenColumn | undefined {
  return partitioned === "no" ? undefined : columns.find(({ number }) => number);
}

function pick(places: readonly number[], columns: readonly WrittenColumn[]): WrittenColumn[] {
  const picked = places.flatMap((place) => columns[place % columns.length] ?? []);
  return [...new Set(picked)];
}

function tableParts(written: WrittenTable, tables: readonly WrittenTable[]): string[] {
  const { table, name, columns } = written;
  const first = columns[0] as WrittenColumn;
  const parts = [...partitions(written), ...foreignKey(written, tables)];
  parts.push(...table.indexes.map((index, place) => indexSql(index, place, written)));
  if (table.statistics && columns.length > 1) {
    const wanted = columns.slice(0, 2).map((column) => column.name);
    parts.push(`CREATE STATISTICS ${ident(`${table.name}_stats`)} ON ${wanted.join(", ")} FROM ${name}`);
  }
  if (table.trigger !== undefined) {
    const event = ["INSERT", "UPDATE", "INSERT OR UPDATE", `UPDATE OF ${first.name}`][table.trigger % 4];
    parts.push(`CREATE TRIGGER touching BEFORE ${event} ON ${name} FOR EACH ROW EXECUTE FUNCTION touch()`);
  }
  if (table.policy !== undefined) {
    const action = ["ALL", "SELECT", "DELETE"][table.policy % 3];
    parts.push(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`);
    parts.push(`CREATE POLICY visible ON ${name} FOR ${action} USING (${first.condition})`);
  }
  if (table.comment !== undefined) {
    parts.push(`COMMENT ON TABLE ${name} IS ${literal(`comment ${table.comment}`)}`);
    parts.push(`COMMENT ON COLUMN ${name}.${first.name} IS ${literal(`it's ${table.comment}`)}`);
  }
  columns.forEach(({ name: column }, place) => {
    if (table.columns[place]?.statistics)
      parts.push(`ALTER TABLE ${name} ALTER ${column} SET STATISTICS ${50 + place}`);
  });
  return parts;
}

function partitions({ table, name, columns }: WrittenTable): string[] {
  if (partitionColumn(table, columns) === undefined) return [];
  const bounds =
    table.partitioned === "list" ? ["IN (1, 2)", "IN (3)"] : ["FROM (0) TO (10)", "FROM (10) TO (20)"];
  const kept = table.unlogged ? bounds : bounds.slice(0, 1);
  return kept.map((bound, place) => {
    const partition = ident(`${table.name}_part${place}`);
    return `CREATE TABLE ${partition} PARTITION OF ${name} FOR VALUES ${bound}`;
  });
}

function foreignKey({ table, name, columns }: WrittenTable, tables: readonly WrittenTable[]): string[] {
  if (table.foreignKey === undefined) return [];
  const target = tables[table.foreignKey % tables.length];
  const own = columns.find(({ type, generated }) => type === target?.key?.type && !generated);
  if (target?.key === undefined || own === undefined || target.table.unlogged !== table.unlogged) return [];
  const action = ["", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE DEFERRABLE"][
    table.onDelete % 4
  ];
  const reference = `${target.name} (${target.key.name})`;
  return [`ALTER TABLE ${name} ADD FOREIGN KEY (${own.name}) REFERENCES ${reference}${action}`];
}

function indexSql(index: RandomIndex, place: number, { table, name, columns }: WrittenTable): string {
  const picked = pick(index.columns, columns);
  const keys = picked.map((column) => {
    const expression = index.expression ? expressionOn(column) : undefined;
    return `${expression ?? column.name}${index.descending ? " DESC" : ""}`;
  });
  const partitioned = partitionColumn(table, columns) !== undefined;
  const unique = index.unique && !partitioned ? "UNIQUE " : "";
  const others = columns.filter((column) => !picked.includes(column) && !column.generated);
  const include = index.include && others[0] !== undefined ? ` INCLUDE (${others[0].name})` : "";
  const options = index.fillfactor ? " WITH (fillfactor = 60)" : "";
  const where = index.where ? ` WHERE ${picked[0]?.condition}` : "";
  return `CREATE ${unique}INDEX ${ident(`${table.name}_i${place}`)} ON ${name} (${keys.join(", ")})${include}${options}${where}`;
}

function expressionOn({ name, number, string }: WrittenColumn): string | undefined {
  if (string) return `lower(${name})`;
  return number ? `(${name} + 1)` : undefined;
}

function viewSql(view: RandomView, place: number, tables: readonly WrittenTable[]): string[] {
  const target = tables[view.table % Math.max(tables.length, 1)];
  const first = target?.columns[0];
  if (target === undefined || first === undefined) return [];
  const kind = view.materialized ? "MATERIALIZED VIEW" : "VIEW";
  const columns = view.grouped
    ? `${first.name}, count(*) AS n`
    : target.columns.map(({ name }) => name).join(", ");
  const where = view.where ? ` WHERE ${first.condition}` : "";
  const grouped = view.grouped ? ` GROUP BY ${first.name}` : "";
  return [
    `CREATE ${kind} v${place} AS SELECT ${columns} FROM ${target.name}${where}${grouped}`,
    ...(view.comment ? [`COMMENT ON ${kind} v${place} IS 'a view'`] : []),
  ];
}
