import type { Session } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import { qualified } from "../../render/quote.js";
import type { HistoryTable } from "../options.js";
import { besideTables, type JournalTables, journalPrefix, journalSchema, ownSchemaTables } from "./tables.js";

/** Where the bookkeeping of one database lies, and which of it exists. */
export interface Location {
  readonly tables: JournalTables;
  readonly journalExists: boolean;
  /** TypeORM's table, qualified, ready for SQL. */
  readonly history: string;
  readonly historySchema: string;
  readonly historyExists: boolean;
  /** The key under which the journal keeps the rows of this history: several may share one journal. */
  readonly historyKey: string;
}

const query = `
  with target as (select coalesce($1, current_schema()) as schema)
  select (select schema from target),
         exists (select from pg_catalog.pg_class where relname = $2
                 and relnamespace = (select oid from pg_catalog.pg_namespace where nspname = (select schema from target))),
         exists (select from pg_catalog.pg_class where relname = 'lease'
                 and relnamespace = (select oid from pg_catalog.pg_namespace where nspname = $3)),
         exists (select from pg_catalog.pg_class where relname = $4
                 and relnamespace = (select oid from pg_catalog.pg_namespace where nspname = (select schema from target))),
         coalesce((select pg_catalog.has_schema_privilege(oid, 'create') from pg_catalog.pg_namespace where nspname = $3),
                  pg_catalog.has_database_privilege(pg_catalog.current_database(), 'create'))`;

/** Finds TypeORM's table and the journal; one query, nothing is created. */
export async function locate(session: Session, history: HistoryTable): Promise<Location> {
  const result = await session.query(query, [
    history.schema ?? null,
    history.table,
    journalSchema,
    `${journalPrefix}lease`,
  ]);
  const [schema, historyExists, own, beside, mayCreate] = result.rows[0]!;
  if (schema === null || schema === undefined) throw new GodwitError("NO_CURRENT_SCHEMA", {});
  const inOwnSchema = own === "t" || (beside !== "t" && mayCreate === "t");
  return {
    tables: inOwnSchema ? ownSchemaTables() : besideTables(schema),
    journalExists: own === "t" || beside === "t",
    history: qualified(schema, history.table),
    historySchema: schema,
    historyExists: historyExists === "t",
    historyKey: `${schema}.${history.table}`,
  };
}
