import { type Plan, qualified, type Session } from "@godwit/engine";

/** Rows by table. */
export type RowCounts = ReadonlyMap<string, string>;

/** The tables that a plan makes anew, partitions included, as PostgreSQL writes their names. */
export function remadeTables({ changes }: Plan): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.type === "recreate" && change.next.kind === "table"
        ? [qualified(change.next.schema, change.next.name)]
        : [],
    ),
  );
}

/** The rows of the tables that a plan makes anew for themselves: each takes its partitions' along. */
export async function countRefilled(session: Session, { changes }: Plan): Promise<RowCounts> {
  const counts = new Map<string, string>();
  for (const change of changes) {
    if (change.type !== "recreate" || change.refilled !== true || change.next.kind !== "table") continue;
    const name = qualified(change.next.schema, change.next.name);
    const { rows } = await session.query(`select count(*) from ${name}`);
    counts.set(name, rows[0]?.[0] ?? "0");
  }
  return counts;
}

/** The tables that lost rows on the way, but for those in schemas that were emptied. */
export function countsLost(before: RowCounts, after: RowCounts, emptied: ReadonlySet<string>): string[] {
  return [...before].flatMap(([name, count]) =>
    after.get(name) === count || emptied.has(name.split(".")[0] ?? "")
      ? []
      : [`${name} was made anew with ${after.get(name)} rows, not ${count}`],
  );
}
