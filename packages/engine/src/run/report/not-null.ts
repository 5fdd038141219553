import type { Session } from "../../database/port.js";
import { type ErrorPlace, GodwitError } from "../../errors/godwit-error.js";
import { ident, qualified } from "../../render/quote.js";
import { codeOf } from "../retry/classify.js";

/** The fields that PostgreSQL sends with a not_null_violation (23502) of ALTER TABLE. */
interface Violation {
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
}

/** Longer than this nobody waits for the exact number of rows in an error message. */
const countTimeoutMs = 5_000;

/**
 * The error of a NOT NULL that the table's rows do not allow. PostgreSQL refuses the statement at the first row, before
 * it changes anything; what it does not say is how many rows are concerned. Undefined: another error.
 */
export async function notNullError(
  about: { readonly migration: string; readonly partly: boolean },
  place: ErrorPlace,
  error: unknown,
  session: Session | undefined,
): Promise<GodwitError | undefined> {
  const { schema, table, column } = (error ?? {}) as Violation;
  if (codeOf(error) !== "23502" || !/^\s*alter\s+table\b/i.test(place.sql ?? "") || session === undefined)
    return undefined;
  if (schema === undefined || table === undefined || column === undefined) return undefined;
  const exists = await columnExists(session, qualified(schema, table), column);
  const where = exists ? ` where ${ident(column)} is null` : "";
  const counted = await count(session, qualified(schema, table), where);
  const details = { ...about, table: qualified(schema, table), column, ...counted };
  return new GodwitError(exists ? "NULLS_IN_COLUMN" : "NOT_NULL_ON_ROWS", details, place, error);
}

async function columnExists(session: Session, table: string, column: string): Promise<boolean> {
  const { rows } = await session.query(
    "select 1 from pg_catalog.pg_attribute where attrelid = pg_catalog.to_regclass($1) and attname = $2 and not attisdropped",
    [table, column],
  );
  return rows.length > 0;
}

async function count(session: Session, table: string, where: string) {
  try {
    const results = await session.script(
      `begin; set local statement_timeout = ${countTimeoutMs}; select count(*) from ${table}${where}; commit`,
    );
    return { rows: Number(results[2]!.rows[0]![0]), exact: true };
  } catch {
    await session.query("rollback");
    const { rows } = await session.query(
      "select greatest(reltuples, 0)::bigint from pg_catalog.pg_class where oid = pg_catalog.to_regclass($1)",
      [table],
    );
    return { rows: Number(rows[0]?.[0] ?? 0), exact: false };
  }
}
