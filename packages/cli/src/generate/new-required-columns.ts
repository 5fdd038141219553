import { type Column, type ObjectId, objectId, type Plan, qualified, type Session } from "@godwit/engine";

/** A new NOT NULL column that gives existing rows no value. */
export interface RequiredColumn {
  readonly column: Column;
  /** How many rows the table has. */
  readonly rows: number;
}

/** The columns of a plan that would make PostgreSQL refuse it, because their tables have rows. */
export async function newRequiredColumns(plan: Plan, session: Session): Promise<RequiredColumn[]> {
  const found: RequiredColumn[] = [];
  const tables = tablesBefore(plan);
  for (const change of plan.changes) {
    if (change.type !== "create" || change.next.kind !== "column" || !isRequired(change.next)) continue;
    const { schema, table: name } = change.next;
    const table = nameBefore(tables, schema, name);
    if (table === null) continue;
    const { rows } = await session.query(`select count(*) from ${table}`);
    const count = Number(rows[0]?.[0]);
    if (count > 0) found.push({ column: change.next, rows: count });
  }
  return found;
}

function isRequired({ notNull, default: byDefault, identity, generated }: Column): boolean {
  return notNull && byDefault === null && identity === null && generated === null;
}

/** The names before the plan of tables that it renames; null for those that it makes. */
function tablesBefore({ changes }: Plan): ReadonlyMap<ObjectId, string | null> {
  const names = new Map<ObjectId, string | null>();
  for (const change of changes) {
    if (change.type === "drop" || change.next.kind !== "table") continue;
    if (change.type === "create") names.set(change.next.id, null);
    if (change.type === "rename" && change.previous.kind === "table")
      names.set(change.next.id, qualified(change.previous.schema, change.previous.name));
  }
  return names;
}

function nameBefore(
  tables: ReadonlyMap<ObjectId, string | null>,
  schema: string,
  name: string,
): string | null {
  const known = tables.get(objectId("table", schema, name));
  return known === undefined ? qualified(schema, name) : known;
}
