import type { Session } from "../database/port.js";
import { literal } from "../render/quote.js";
import type { CastProbe, DataConflict, Probe, RowsProbe } from "./conflict.js";

/** A question that took longer than it may. */
export const tooLong = Symbol("too long");

/** What the database says to a question; undefined where no row is in the way, or the role may not ask. */
export function ask(session: Session, probe: Probe): Promise<DataConflict | typeof tooLong | undefined> {
  return probe.how === "rows" ? askRows(session, probe) : askCast(session, probe);
}

/** Counts in a savepoint of the open transaction; undefined where PostgreSQL refuses the question. */
export async function count(session: Session, from: string): Promise<number | undefined> {
  const answer = await attempt(session, `SELECT count(*) FROM ${from}`);
  return answer.refused === undefined ? Number(answer.value) : undefined;
}

async function askRows(
  session: Session,
  probe: RowsProbe,
): Promise<DataConflict | typeof tooLong | undefined> {
  const { object, table, what, from, count: counted = "count(*)", seconds } = probe;
  const { value, refused } = await attempt(session, `SELECT ${counted} FROM ${from}`, seconds);
  if (seconds !== undefined && refused === cancelled) return tooLong;
  const rows = Number(value ?? 0);
  return rows > 0 ? { object, table, what, rows, query: `SELECT * FROM ${from} LIMIT 10` } : undefined;
}

/** Converts all values at once; only where that fails on one, each by itself. */
async function askCast(session: Session, probe: CastProbe): Promise<DataConflict | undefined> {
  const { object, table, what, expression } = probe;
  const { refused } = await attempt(session, `SELECT count(${expression}) FROM ${table}`);
  if (refused === undefined || !isDataError(refused)) return undefined;
  await attempt(session, eachByItself(probe));
  const { value } = await attempt(session, "SELECT current_setting('godwit.broken', true)");
  const [rows = "", ...places] = (value ?? "").split(";");
  if (Number(rows) === 0) return undefined;
  const query = `SELECT * FROM ${table} WHERE ctid IN (${places.map(literal).join(", ")})`;
  return { object, table, what, rows: Number(rows), query };
}

const kept = 10;

/** PL/pgSQL catches what a row raises. It writes nothing, and answers by a setting: a DO block has no result. */
function eachByItself({ table, column, expression }: CastProbe): string {
  const body = `#variable_conflict use_column
DECLARE godwit_row record; godwit_rows bigint := 0; godwit_places text := '';
BEGIN
  FOR godwit_row IN SELECT ctid AS godwit_place, ${column} FROM ${table} WHERE ${column} IS NOT NULL LOOP
    BEGIN
      PERFORM ${expression} FROM (SELECT godwit_row.${column} AS ${column}) godwit_value;
    EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
      godwit_rows := godwit_rows + 1;
      IF godwit_rows <= ${kept} THEN godwit_places := godwit_places || ';' || godwit_row.godwit_place; END IF;
    END;
  END LOOP;
  PERFORM set_config('godwit.broken', godwit_rows || godwit_places, true);
END`;
  return `DO ${literal(body)}`;
}

/** Classes 22 (data exception) and 23 (integrity constraint violation): a value's fault, not the question's. */
function isDataError(code: string): boolean {
  return code.startsWith("22") || code.startsWith("23");
}

interface Answer {
  readonly value?: string | null;
  /** The SQLSTATE. */
  readonly refused?: string;
}

/** SQLSTATE query_canceled. */
const cancelled = "57014";

async function attempt(session: Session, sql: string, seconds?: number): Promise<Answer> {
  await session.query("savepoint godwit_probe");
  try {
    if (seconds === undefined) return { value: await answerTo(session, sql) };
    await session.query(`set local statement_timeout = '${seconds}s'`);
    const value = await answerTo(session, sql);
    // Only this takes the timeout back before the transaction ends.
    await session.query("rollback to savepoint godwit_probe");
    return { value };
  } catch (error) {
    await session.query("rollback to savepoint godwit_probe");
    return { refused: (error as { code?: string }).code ?? "" };
  } finally {
    await session.query("release savepoint godwit_probe");
  }
}

async function answerTo(session: Session, sql: string): Promise<string | null> {
  const { rows } = await session.query(sql);
  return rows[0]?.[0] ?? null;
}
