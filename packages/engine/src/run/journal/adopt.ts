import type { Session } from "../../database/port.js";
import { journalled, type Standing } from "../history/status.js";
import type { Location } from "./locate.js";

/**
 * Brings the journal in step with TypeORM's table where TypeORM's own commands ran or reverted migrations: their rows
 * are noted with an unknown hash and without a time. One statement.
 */
export async function adopt(
  session: Session,
  { tables, historyKey }: Location,
  runId: string,
  all: readonly Standing[],
): Promise<void> {
  const rows = all.flatMap(({ row, status }) => {
    if (row === undefined || journalled(row) || row.journal?.state === "started") return [];
    const { name, timestamp, package: owner = null, release = null } = status;
    const direction = row.historyId === undefined ? "down" : "up";
    return [{ name, timestamp, package: owner, release, direction }];
  });
  if (rows.length === 0) return;
  await session.query(
    `insert into ${tables.migration} (run_id, history, name, "timestamp", package, release, direction, state, origin)
     select $1::bigint, $2, x.name, x."timestamp", x.package, x.release, x.direction, 'done', 'typeorm'
     from json_to_recordset($3::json) as x(name text, "timestamp" bigint, package text, release text, direction text)`,
    [runId, historyKey, JSON.stringify(rows)],
  );
}
