import type { Server, Session } from "../../database/port.js";
import { type Location, locate } from "../../run/journal/locate.js";
import { journalFormat } from "../../run/journal/tables.js";
import type { HistoryTable } from "../../run/options.js";
import { buildSchema } from "../../scratch/build.js";
import type { Scratch } from "../../scratch/scratch.js";
import { readSession } from "../../source/live.js";

/**
 * Makes an empty scratch database a copy of a live one as migrations see it: its whole schema, no rows but those of the
 * bookkeeping. The live one is only read.
 */
export async function copyDatabase(live: Server, scratch: Scratch, history: HistoryTable): Promise<void> {
  const session = await live.connect();
  try {
    const location = await locate(session, history);
    const { schema, major } = await readSession(session);
    await buildSchema(scratch.session, schema, { major });
    await copyBookkeeping(session, scratch.session, location);
  } finally {
    await session.close();
  }
}

async function copyBookkeeping(from: Session, to: Session, location: Location): Promise<void> {
  const { history, historyExists, journalExists, tables } = location;
  if (historyExists) await copyRows(from, to, history);
  if (!journalExists) return;
  await to.query(`insert into ${tables.lease} (format, token) values (${journalFormat}, 0)`);
  await copyRows(from, to, tables.run);
  await copyRows(from, to, tables.migration);
  await copyRows(
    from,
    to,
    tables.statement,
    `migration_id in (select id from ${tables.migration} where state = 'started')`,
  );
}

async function copyRows(from: Session, to: Session, table: string, where = "true"): Promise<void> {
  const { rows } = await from.query(`select coalesce(json_agg(t), '[]') from ${table} t where ${where}`);
  await to.query(
    `insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1)`,
    [rows[0]![0]],
  );
  if (where !== "true") return;
  await to.query(
    `select setval(pg_get_serial_sequence($1, 'id'), max(id)) from ${table} having max(id) is not null`,
    [table],
  );
}
