import { type Column, objectId, type Plan, qualified, type Session } from "@godwit/engine";

/** A new NOT NULL column that gives existing rows no value. */
export interface RequiredColumn {
  readonly column: Column;
  /** How many rows the table has. */
  readonly rows: number;
}

/** The columns of a plan that would make PostgreSQL refuse it, because their tables have rows. */
export async function newRequiredColumns(plan: Plan, session: Session): Promise<RequiredColumn[]> {
  const found: RequiredColumn[] = [];
  for (const change of plan.changes) {
    if (change.type !== "create" || change.next.kind !== "column" || !isRequired(change.next)) continue;
    const table = existingTable(change.next, plan);
    if (table === undefined) continue;
    const { rows } = await session.query(`select count(*) from ${table}`);
    const count = Number(rows[0]?.[0]);
    if (count > 0) found.push({ column: change.next, rows: count });
  }
  return found;
}

function isRequired({ notNull, default: byDefault, identity, generated }: Column): boolean {
  return notNull && byDefault === null && identity === null && generated === null;
}

/** The table's name before the plan; undefined where the plan makes it. */
function existingTable({ schema, table }: Column, { changes }: Plan): string | undefined {
  const id = objectId("table", schema, table);
  const own = changes.find((change) => change.type !== "drop" && change.next.id === id);
  if (own?.type === "create") return undefined;
  if (own?.type !== "rename" || own.previous.kind !== "table") return qualified(schema, table);
  return qualified(own.previous.schema, own.previous.name);
}
