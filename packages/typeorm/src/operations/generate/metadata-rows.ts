import {
  type CanonicalSchema,
  ident,
  literal,
  type ObjectId,
  objectId,
  type PlannedStatement,
  qualified,
  type Session,
  statement,
} from "@godwit/engine";
import type { MetadataRow } from "../../schema/declaration.js";
import type { BookkeepingTables } from "../../schema/declared-entities.js";
import type { Target } from "./target.js";

/** The statements that keep `typeorm_metadata` in step, for after the migration's own in either direction. */
export interface MetadataChanges {
  readonly up: readonly PlannedStatement[];
  readonly down: readonly PlannedStatement[];
}

/**
 * What TypeORM notes of views and generated columns, as it would note it itself: else its own comparison would take them
 * for changed. Rows of objects that stay and are not declared are left alone. The name of the database is taken when the
 * migration runs: TypeORM finds its rows in a copy of the database, too.
 */
export async function metadataChanges(
  target: Target,
  next: CanonicalSchema,
  wanted: readonly MetadataRow[],
  tables: BookkeepingTables,
): Promise<MetadataChanges> {
  const table = metadataTable(target, tables);
  const existing = table.exists ? await existingRows(target.session, table.qualified) : [];
  const key = ({ type, schema, table: owner, name }: MetadataRow) =>
    JSON.stringify([type, schema, owner, name]);
  const before = new Map(existing.map((row) => [key(row), row]));
  const after = new Map(wanted.map((row) => [key(row), row]));
  const stale = existing.filter((row) =>
    after.has(key(row)) ? after.get(key(row))?.value !== row.value : !next.objects.has(objectOf(row)),
  );
  const fresh = wanted.filter((row) => before.get(key(row))?.value !== row.value);
  const write = new RowWriter(table.name, target.names.currentSchema);
  const create = fresh.length > 0 && !table.exists ? [write.createTable()] : [];
  return {
    up: [...stale.map((row) => write.remove(row)), ...create, ...fresh.map((row) => write.insert(row))],
    down: [...fresh.map((row) => write.remove(row)), ...stale.map((row) => write.insert(row))],
  };
}

function metadataTable(
  { schema: live, names }: Target,
  { metadata: bare, schema = names.currentSchema }: BookkeepingTables,
): { readonly exists: boolean; readonly name: string; readonly qualified: string } {
  const full = qualified(schema, bare);
  const name = schema === names.currentSchema ? ident(bare) : full;
  return { exists: live.objects.has(objectId("table", schema, bare)), name, qualified: full };
}

async function existingRows(session: Session, table: string): Promise<MetadataRow[]> {
  const known = "type in ('VIEW', 'MATERIALIZED_VIEW', 'GENERATED_COLUMN')";
  const here = "database is null or database = current_database()";
  const { rows } = await session.query(
    `select type, schema, "table", name, value from ${table} where ${known} and (${here})`,
  );
  return rows.map(([type, schema, owner, name, value]) => ({
    type: type as MetadataRow["type"],
    schema: schema ?? "",
    table: owner ?? null,
    name: name ?? "",
    value: value ?? "",
  }));
}

function objectOf({ type, schema, table, name }: MetadataRow): ObjectId {
  if (type === "GENERATED_COLUMN") return objectId("column", schema, table ?? "", name);
  return objectId(type === "VIEW" ? "view" : "materializedView", schema, name);
}

class RowWriter {
  constructor(
    readonly table: string,
    readonly currentSchema: string,
  ) {}

  /** As TypeORM makes it. */
  createTable(): PlannedStatement {
    const columns = ["database", "schema", `"table"`, "name"].map((column) => `${column} character varying`);
    const body = [...columns, "type character varying NOT NULL", "value text"].join(", ");
    const sql = `CREATE TABLE IF NOT EXISTS ${this.table} (${body})`;
    return { ...statement(sql), ...about("create", `table ${this.table}` as ObjectId) };
  }

  insert(row: MetadataRow): PlannedStatement {
    const database = row.type === "GENERATED_COLUMN" ? "current_database()" : "NULL";
    const values = [
      database,
      this.#schema(row),
      text(row.table),
      text(row.type),
      text(row.name),
      text(row.value),
    ];
    const columns = `(database, schema, "table", type, name, value)`;
    const sql = `INSERT INTO ${this.table} ${columns} VALUES (${values.join(", ")})`;
    return { ...statement(sql), ...about("create", objectOf(row)) };
  }

  remove(row: MetadataRow): PlannedStatement {
    const owner = row.table === null ? "" : ` AND "table" = ${literal(row.table)}`;
    const database = row.table === null ? "" : " AND database = current_database()";
    const where = `type = ${literal(row.type)} AND schema = ${this.#schema(row)}${owner} AND name = ${literal(row.name)}`;
    const sql = `DELETE FROM ${this.table} WHERE ${where}${database}`;
    return { ...statement(sql), ...about("drop", objectOf(row)) };
  }

  #schema({ schema }: MetadataRow): string {
    return schema === this.currentSchema ? "current_schema()" : literal(schema);
  }
}

function text(value: string | null): string {
  return value === null ? "NULL" : literal(value);
}

function about(operation: PlannedStatement["operation"], object: ObjectId) {
  return { operation, object };
}
