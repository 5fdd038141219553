import type { Session } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import { quotedIdent } from "../../render/quote.js";
import { advisoryKeys } from "../lock/keys.js";
import type { HistoryTable, Surroundings } from "../options.js";
import { type Location, locate } from "./locate.js";
import { journalDdl, journalFormat } from "./tables.js";

/**
 * Creates what is missing of the journal and of TypeORM's table, and gives their place. Two runners on a fresh
 * database would collide in the catalog, so the creation has a lock of its own: one that belongs to its transaction,
 * which holds behind a pooler too, and polled.
 */
export async function setUp(
  session: Session,
  history: HistoryTable,
  { sleep }: Pick<Surroundings, "sleep">,
): Promise<Location> {
  for (;;) {
    const location = await locate(session, history);
    if (location.journalExists && location.historyExists) {
      await checkFormat(session, location);
      return location;
    }
    if (!(await create(session, location, history))) await sleep(50);
  }
}

async function create(session: Session, location: Location, history: HistoryTable): Promise<boolean> {
  await session.query("begin");
  try {
    const { rows } = await session.query("select pg_catalog.pg_try_advisory_xact_lock($1, $2)", [
      advisoryKeys.space,
      advisoryKeys.setUp,
    ]);
    const free = rows[0]![0] === "t";
    if (free) await session.script(`${ddl(location, history).join(";\n")}`);
    await session.query("commit");
    return free;
  } catch (error) {
    await session.query("rollback").catch(() => undefined);
    throw error;
  }
}

function ddl(location: Location, history: HistoryTable): readonly string[] {
  const key = quotedIdent(history.primaryKey);
  return [
    `create table if not exists ${location.history} ("id" SERIAL NOT NULL, "timestamp" bigint NOT NULL,
       "name" character varying NOT NULL, CONSTRAINT ${key} PRIMARY KEY ("id"))`,
    ...journalDdl(location.tables),
  ];
}

async function checkFormat(session: Session, { tables }: Location): Promise<void> {
  const { rows } = await session.query(`select format from ${tables.lease}`);
  const format = Number(rows[0]?.[0] ?? journalFormat);
  if (format > journalFormat) throw new GodwitError("JOURNAL_NEWER", { found: format, known: journalFormat });
}
